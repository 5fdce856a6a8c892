type Props = {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly value: boolean;
  /** It cannot be turned now; it keeps the focus, which `disabled` would drop. */
  readonly resting?: boolean;
  readonly onChange: (value: boolean) => void;
};

/** An on-off switch. The knob's place and its mark tell the state, not the colour alone. */
export function SwitchControl({ id, label, describedBy, value, resting = false, onChange }: Props) {
  return (
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      aria-checked={value}
      aria-label={label}
      aria-describedby={describedBy}
      checked={value}
      aria-disabled={resting}
      onClick={event => {
        if (resting) event.preventDefault();
      }}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  );
}
