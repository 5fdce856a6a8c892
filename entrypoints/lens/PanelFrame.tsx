import { Panel } from '../../components/panel/Panel.tsx';
import { PanelTab } from '../../components/panel/PanelTab.tsx';
import { t } from '../../utils/language/translate.ts';
import { maxPanelPx, minPanelPx } from '../../utils/settings/limits.ts';
import { panelActions } from './panel-actions.ts';
import type { PanelModel } from './panel-model.ts';

export type PanelFrameProps = {
  readonly panel: PanelModel;
  readonly draw: () => void;
  readonly onToggle: () => void;
};

/** The page panel at its edge, or the tab that opens it. */
export function PanelFrame({ panel, draw, onToggle }: PanelFrameProps) {
  const { mentions, open, tab, side, widthPx } = panel;
  if (!open && !tab) return null;
  if (!open) {
    return (
      <div class="td-tab" data-side={tab}>
        <PanelTab count={mentions.entities.length} onOpen={onToggle} />
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onToggle();
  };
  return (
    <div
      class="td-panel"
      role="dialog"
      aria-label={t('panel_title')}
      data-side={side}
      style={{ width: `${widthPx}px` }}
      onKeyDown={onKeyDown}
    >
      <Panel {...panel} {...panelActions(panel, draw)} nowMs={Date.now()} minPx={minPanelPx} maxPx={maxPanelPx} />
    </div>
  );
}
