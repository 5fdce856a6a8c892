import { type CardActions, type CardView, viewName } from '../../components/card/card-view.ts';
import { receiptView } from '../../components/card/receipt-view.ts';
import { t } from '../../utils/language/translate.ts';
import type { EntityId } from '../../utils/mentions/mention.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { afterFrame } from '../../utils/pages/after-frame.ts';
import { type CardModel, topView } from '../lens/card-model.ts';
import type { LensState } from '../lens/lens-state.ts';
import { failureView, isGone, knownContent, loadEntity } from '../lens/load-entity.ts';
import { copyText } from './copy-text.ts';
import { nextCorner } from './corners.ts';

/** A flow over 30 days was computed from sixty reads and more. */
const readsATask = 24;

/** What each of a card's events does. */
export function cardActions(card: CardModel, lens: LensState, togglePanel: () => void): CardActions {
  const show = (views: readonly CardView[]) => {
    const last = views.at(-1)!;
    card.views = isGone(last) ? [last] : views;
    lens.draw();
  };
  const below = () => card.views.slice(0, -1);
  /** Says first what is being done: the page hears of it before this card does, and takes away all that goes with a mark. */
  const changeHere = async (done: string, change: (entity: EntityId) => Promise<Outcome<null>>) => {
    const view = topView(card);
    if (view.kind !== 'entity') return;
    const { entity, name } = view.content;
    // However far the pointer is from what is left of the card.
    card.request = { ...card.request, via: 'touch' };
    show([{ kind: 'notice', name, text: t(done, name), retry: false }]);
    const outcome = await change(entity);
    if (!outcome.ok) show([failureView(outcome.error, name)]);
  };
  return {
    onBack: () => show(below()),
    onClose: () => lens.dismiss(card),
    onPin: () => lens.pin(card),
    onMore() {
      card.more = !card.more;
      lens.draw();
    },
    onMove() {
      const frame = lens.frameOf(card);
      if (frame) card.at = nextCorner(frame);
      lens.draw();
    },
    onPanel() {
      if (!card.pinned) lens.dismiss(card);
      togglePanel();
    },
    onCopy: text => copyText(text, lens.root),
    onPage: (page, hash) => void sendNative('page.open', hash ? { page, hash } : { page }),
    onRecord(record) {
      const view = topView(card);
      if (view.kind === 'entity') show([...below(), { ...view, record }]);
    },
    /** Opens the card of a name inside the card, over what is shown now. */
    async onEntity(entity) {
      const content = knownContent(entity);
      const name = nameIn(topView(card), entity);
      show([...card.views, content ? { kind: 'entity', content, record: null } : { kind: 'loading', name }]);
      const waiting = topView(card);
      const view = await loadEntity(entity, name);
      if (topView(card) !== waiting) return;
      if (view.kind === 'entity') card.said = t('card_arrived', view.content.name);
      show([...below(), view]);
    },
    async onReceipt(record, key) {
      const waiting = receiptView(topView(card), record, key);
      if (!waiting) return;
      show([...card.views, waiting]);
      if (waiting.receipt.figure.source !== 'chain') return;
      const outcome = await sendNative('figure.receipt', { protocol: record, figure: key });
      if (topView(card) !== waiting) return;
      const reads = outcome.ok ? outcome.value : outcome.error.message;
      for (let drawn = readsATask; ; drawn += readsATask) {
        const view = { ...waiting, receipt: { ...waiting.receipt, reads, drawn } };
        show([...below(), view]);
        if (typeof reads === 'string' || drawn >= reads.length) return;
        await new Promise<void>(afterFrame);
        if (topView(card) !== view) return;
      }
    },
    onNever: () => changeHere('card_neverDone', entity => sendNative('here.never', { entity })),
    onOff: () => changeHere('card_offDone', () => sendNative('here.off', {})),
    onRetry: () => reload(card).then(lens.draw),
    onRefresh: async () => {
      await sendNative('data.refresh', { reason: 'person' });
      await reload(card);
      lens.draw();
    },
  };
}

/** Asks again for what is in sight, keeping the open tab. The caller draws. */
export async function reload(card: CardModel): Promise<void> {
  const view = topView(card);
  if (view.kind === 'receipt') return;
  const entity = view.kind === 'entity' ? view.content.entity : card.request.entity;
  const next = await loadEntity(entity, viewName(view), view.kind === 'entity' ? view.record : null);
  if (topView(card) === view) card.views = [...card.views.slice(0, -1), next];
}

/** How the card calls `entity` before its own content has arrived. */
function nameIn(view: CardView, entity: string): string {
  if (view.kind !== 'entity') return '';
  const { terms, seeAlso, definition } = view.content;
  const named = [...terms, ...seeAlso].find(item => item.entity === entity)?.name;
  return named ?? definition.find(run => run.entity === entity)?.text ?? '';
}
