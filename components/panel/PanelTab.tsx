import { formatCount } from '../../utils/language/format-count.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { Icon } from '../text/Icon.tsx';

export type PanelTabProps = {
  readonly count: number;
  readonly onOpen: () => void;
};

/** Slim tab at the window's edge: how many names the page holds. */
export function PanelTab({ count, onOpen }: PanelTabProps) {
  const label = formatCount('panel_tab', count);
  return (
    <button type="button" class="td-tab-button" aria-label={label} title={label} onClick={onOpen}>
      <Icon name="list" />
      <span>{formatNumber(count)}</span>
    </button>
  );
}
