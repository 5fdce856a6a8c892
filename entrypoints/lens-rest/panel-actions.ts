import type { PanelProps } from '../../components/panel/Panel.tsx';
import { t } from '../../utils/language/translate.ts';
import type { EntityId } from '../../utils/mentions/mention.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import type { PanelModel } from './panel-model.ts';

export type PanelActions = Pick<PanelProps, 'onReveal' | 'onResize' | 'onDock' | 'onHideTab' | 'onAction' | 'onRetry'>;

/** What each of the panel's events does. Where it sits is remembered for the site. */
export function panelActions(
  panel: PanelModel,
  draw: () => void,
  reveal: (entity: EntityId, occurrence: number) => boolean,
  onRetry: () => Promise<void>,
): PanelActions {
  const remember = (params: { side?: 'left' | 'right' | 'off'; widthPx?: number }) => {
    draw();
    void sendNative('here.panel', params);
  };
  return {
    async onReveal(entity) {
      const visit = panel.visits.get(entity) ?? 0;
      panel.visits.set(entity, visit + 1);
      const occurrence = visit % (countOf(panel.mentions, entity) || 1);
      const isInner = occurrence >= countOf(panel.own, entity);
      const found = isInner
        ? (await sendNative('frames.reveal', { entity, occurrence })).ok
        : reveal(entity, occurrence);
      panel.said = found ? '' : t('panel_gone');
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
      await onRetry();
    },
    onRetry,
  };
}

function countOf({ entities }: PageMentions, entity: EntityId): number {
  return entities.find(found => found.entity === entity)?.count ?? 0;
}
