import { Panel } from '../../components/panel/Panel.tsx';
import { PanelTab } from '../../components/panel/PanelTab.tsx';
import { t } from '../../utils/language/translate.ts';
import { maxPanelPx, minPanelPx } from '../../utils/settings/limits.ts';
import type { PanelActions } from './panel-actions.ts';
import type { PanelModel } from './panel-model.ts';

export type PanelFrameProps = {
  readonly panel: PanelModel;
  readonly actions: PanelActions;
  readonly onToggle: () => void;
};

/** The page panel at its edge, or the tab that opens it. */
export function PanelFrame(props: PanelFrameProps) {
  const { mentions, open, tab } = props.panel;
  if (open) return <OpenPanel {...props} />;
  return (
    <div class="td-tab" data-side={tab}>
      <PanelTab count={mentions.entities.length} onOpen={props.onToggle} />
    </div>
  );
}

/** Takes the focus when it opens: the tab that opened it is gone. */
function OpenPanel({ panel, actions, onToggle }: PanelFrameProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onToggle();
  };
  return (
    <div
      ref={takeFocus}
      class="td-panel"
      tabIndex={-1}
      role="dialog"
      aria-label={t('panel_title')}
      data-side={panel.side}
      style={{ width: `${panel.widthPx}px` }}
      onKeyDown={onKeyDown}
    >
      <Panel {...panel} {...actions} nowMs={Date.now()} onClose={onToggle} minPx={minPanelPx} maxPx={maxPanelPx} />
    </div>
  );
}

/** Once: Preact calls a ref that stays the same when the element comes and when it goes. */
function takeFocus(frame: HTMLElement | null): void {
  frame?.focus({ preventScroll: true });
}
