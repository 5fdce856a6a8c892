import type { ComponentChildren } from 'preact';

type Props = {
  /** It cannot be pressed now. */
  readonly resting: boolean;
  readonly label?: string | undefined;
  /** It takes its row away: where the focus may go when the row beside it went. */
  readonly removes?: boolean;
  readonly onPress: (button: HTMLButtonElement) => void;
  readonly children: ComponentChildren;
};

/**
 * A button that at times cannot be pressed. It stays in the order of the keyboard then: `disabled` would drop the focus
 * of the one who has just pressed it to the page.
 */
export function RestingButton({ resting, label, removes = false, onPress, children }: Props) {
  return (
    <button
      type="button"
      class="td-button"
      aria-disabled={resting}
      aria-label={label}
      data-removes={removes || undefined}
      onClick={event => {
        if (!resting) onPress(event.currentTarget);
      }}
    >
      {children}
    </button>
  );
}
