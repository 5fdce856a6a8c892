type Props = {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly value: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: boolean) => void;
};

/** An on-off switch. The knob's place and its mark tell the state, not the colour alone. */
export function SwitchControl({ id, label, describedBy, value, disabled, onChange }: Props) {
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
      disabled={disabled}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  );
}
