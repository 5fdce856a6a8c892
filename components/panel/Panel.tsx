import { t } from '../../utils/language/translate.ts';
import { Age } from '../figures/Age.tsx';
import { IconButton } from '../text/IconButton.tsx';
import { listArrival } from './list-arrival.ts';
import { PageList, type PageListProps } from './PageList.tsx';
import { ResizeHandle, type ResizeHandleProps } from './ResizeHandle.tsx';

export type PanelProps = PageListProps &
  ResizeHandleProps & {
    readonly nowMs: number;
    /** Spoken after an action. */
    readonly said: string;
    readonly onClose: () => void;
    readonly onDock: (side: 'left' | 'right') => void;
    readonly onHideTab: () => void;
  };

/** What this page names, docked to an edge of the window. */
export function Panel(props: PanelProps) {
  const { side, rows, nowMs, said, onClose, onDock, onHideTab } = props;
  const other = side === 'left' ? 'right' : 'left';
  return (
    <div class="td-panel-inside">
      <ResizeHandle {...props} />
      <div class="td-panel-header">
        <h2>{t('panel_title')}</h2>
        <IconButton icon="dock" label={t(`panel_${other}`)} onPress={() => onDock(other)} />
        <IconButton icon="close" label={t('panel_close')} onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="td-panel-body" tabIndex={0} aria-label={t('panel_title')}>
        <PageList {...props} />
      </section>
      <div class="td-panel-footer">
        {rows !== null && typeof rows === 'object' ? <Age status={rows.status} nowMs={nowMs} /> : <span />}
        <button type="button" class="td-button" onClick={onHideTab}>
          {t('panel_hideTab')}
        </button>
      </div>
      <p class="td-hidden" role="status">
        {said || listArrival(props.mentions, rows)}
      </p>
    </div>
  );
}
