import { type CardActions, viewName } from '../../components/card/card-view.ts';
import { t } from '../../utils/language/translate.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { type CardModel, replaceTop, topView } from './card-model.ts';
import { copyText } from './copy-text.ts';
import type { LensState } from './lens-state.ts';
import { failureView, knownContent, loadEntity } from './load-entity.ts';

/** What each of a card's events does. */
export function cardActions(card: CardModel, lens: LensState): CardActions {
  return {
    onEntity: entity => openEntity(card, entity),
    onBack: () => {
      card.views.value = card.views.value.slice(0, -1);
    },
    onClose: () => lens.dismiss(card),
    onPin: () => lens.pin(card),
    onMove: () => lens.moveToNextCorner(card),
    onRecord: record => {
      const view = topView(card);
      if (view.kind === 'entity') replaceTop(card, { ...view, record });
    },
    onReceipt: (record, key) => openReceipt(card, record, key),
    onCopy: text => copyText(text, lens.root),
    onNever: () => changeHere(card, 'here.never', 'card_neverDone'),
    onOff: () => changeHere(card, 'here.off', 'card_offDone'),
    onRetry: () => reload(card),
    onPage: (page, hash) => void sendNative('page.open', hash ? { page, hash } : { page }),
    onRefresh: async () => {
      await sendNative('data.refresh', { reason: 'person' });
      await reload(card);
    },
  };
}

/** Opens the card of a name inside the card, over what is shown now. */
export async function openEntity(card: CardModel, entity: string): Promise<void> {
  const content = knownContent(entity);
  const waiting = { kind: 'loading', name: nameIn(card, entity) } as const;
  card.views.value = [...card.views.value, content ? { kind: 'entity', content, record: null } : waiting];
  const depth = card.views.value.length;
  const view = await loadEntity(entity, waiting.name);
  if (card.views.value.length === depth) replaceTop(card, view);
}

/** Asks again for what is in sight, keeping the open tab. */
export async function reload(card: CardModel): Promise<void> {
  const view = topView(card);
  const depth = card.views.value.length;
  const entity = view.kind === 'entity' ? view.content.entity : card.request.entity;
  const next = await loadEntity(entity, viewName(view), view.kind === 'entity' ? view.record : null);
  if (card.views.value.length === depth && topView(card).kind !== 'receipt') replaceTop(card, next);
}

async function openReceipt(card: CardModel, record: string, key: string): Promise<void> {
  const view = topView(card);
  if (view.kind !== 'entity') return;
  const protocol = view.content.records.find(({ id }) => id === record)?.figures;
  const figure = protocol?.figures[key];
  if (!protocol || !figure) return;
  const receipt = { record, key, figure, demo: view.content.status.demo, reads: undefined };
  card.views.value = [...card.views.value, { kind: 'receipt', name: protocol.name, receipt }];
  if (figure.source !== 'chain') return;
  const outcome = await sendNative('figure.receipt', { protocol: record, figure: key });
  const top = topView(card);
  if (top.kind !== 'receipt' || top.receipt.key !== key) return;
  const reads = outcome.ok ? outcome.value : outcome.error.message;
  replaceTop(card, { ...top, receipt: { ...receipt, reads } });
}

async function changeHere(card: CardModel, type: 'here.off' | 'here.never', done: string): Promise<void> {
  const view = topView(card);
  if (view.kind !== 'entity') return;
  const { entity, name } = view.content;
  const outcome = await (type === 'here.off' ? sendNative(type, {}) : sendNative(type, { entity }));
  card.views.value = [
    outcome.ok ? { kind: 'notice', name, text: t(done, name), retry: false } : failureView(outcome.error, name),
  ];
}

/** How the card calls `entity` before its own content has arrived. */
function nameIn(card: CardModel, entity: string): string {
  const view = topView(card);
  if (view.kind !== 'entity') return '';
  const { terms, seeAlso, definition } = view.content;
  const named = [...terms, ...seeAlso].find(item => item.entity === entity)?.name;
  return named ?? definition.find(run => run.entity === entity)?.text ?? '';
}
