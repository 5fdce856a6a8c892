import { Icon, type IconName } from './Icon.tsx';

export type IconButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
};

/** A button that shows a drawing and says a name. */
export function IconButton({ icon, label, onPress, pressed, expanded }: IconButtonProps) {
  return (
    <button
      type="button"
      class="td-button td-icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
