import { Panel } from '../../components/panel/Panel.tsx';
import { PanelTab } from '../../components/panel/PanelTab.tsx';
import { t } from '../../utils/language/translate.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { maxPanelPx, minPanelPx } from '../../utils/settings/limits.ts';
import type { PanelModel } from './panel-model.ts';

/** The page panel at its edge, or the tab that opens it. */
export function PanelFrame({ panel, nowMs }: { readonly panel: PanelModel; readonly nowMs: number }) {
  if (panel.open.value) return <OpenPanel panel={panel} nowMs={nowMs} />;
  const tab = panel.tab.value;
  if (!tab) return null;
  return (
    <div class="td-tab" data-side={tab}>
      <PanelTab count={panel.mentions.value.entities.length} onOpen={panel.toggle} />
    </div>
  );
}

function OpenPanel({ panel, nowMs }: { panel: PanelModel; nowMs: number }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    panel.toggle();
  };
  const side = panel.side.value;
  const widthPx = panel.widthPx.value;
  return (
    <div
      class="td-panel"
      role="dialog"
      aria-label={t('panel_title')}
      data-side={side}
      style={{ width: `${widthPx}px` }}
      onKeyDown={onKeyDown}
    >
      <Panel
        mentions={panel.mentions.value}
        rows={panel.rows.value}
        nowMs={nowMs}
        said={panel.said.value}
        side={side}
        widthPx={widthPx}
        minPx={minPanelPx}
        maxPx={maxPanelPx}
        onReveal={panel.reveal}
        onResize={panel.resize}
        onDock={panel.dock}
        onClose={panel.toggle}
        onHideTab={panel.hideTab}
        onAction={action => {
          if (action === 'retry') void sendNative('data.refresh', { reason: 'person' }).then(panel.reload);
          else void sendNative('page.open', { page: 'options', hash: action });
        }}
      />
    </div>
  );
}
