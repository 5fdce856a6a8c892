import type { PanelProps } from '../../components/panel/Panel.tsx';
import { t } from '../../utils/language/translate.ts';
import type { EntityId } from '../../utils/mentions/mention.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { loadRows, type PanelModel } from './panel-model.ts';

export type PanelActions = Pick<PanelProps, 'onReveal' | 'onResize' | 'onDock' | 'onHideTab' | 'onAction'>;

/** What each of the panel's events does. Where it sits is remembered for the site. */
export function panelActions(
  panel: PanelModel,
  draw: () => void,
  reveal: (entity: EntityId, occurrence: number) => boolean,
): PanelActions {
  const remember = (params: { side?: 'left' | 'right' | 'off'; widthPx?: number }) => {
    draw();
    void sendNative('here.panel', params);
  };
  return {
    onReveal(entity) {
      const visit = panel.visits.get(entity) ?? 0;
      panel.visits.set(entity, visit + 1);
      const found = reveal(entity, visit);
      panel.said = found ? '' : t('panel_gone', entity);
      draw();
    },
    onResize(widthPx, done) {
      panel.widthPx = widthPx;
      if (done) remember({ widthPx });
      else draw();
    },
    onDock(side) {
      panel.side = side;
      panel.tab = side;
      remember({ side });
    },
    onHideTab() {
      panel.open = false;
      panel.opened = false;
      panel.tab = null;
      remember({ side: 'off' });
    },
    async onAction(action) {
      if (action !== 'retry') {
        void sendNative('page.open', { page: 'options', hash: action });
        return;
      }
      await sendNative('data.refresh', { reason: 'person' });
      await loadRows(panel);
      draw();
    },
  };
}
