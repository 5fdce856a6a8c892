import { useState } from 'preact/hooks';
import { type CardActions, type CardView, viewName } from '../../components/card/card-view.ts';
import { receiptView } from '../../components/card/receipt-view.ts';
import { t } from '../../utils/language/translate.ts';
import { send } from '../../utils/messaging/send.ts';
import { copyText } from '../../utils/pages/copy-text.ts';
import { openPage } from '../../utils/pages/open-page.ts';

export type TryCard = {
  /** A stack, the last one in sight; empty while no card is open. */
  readonly views: readonly CardView[];
  readonly pinned: boolean;
  readonly more: boolean;
  readonly open: (entity: string, name: string) => void;
  readonly close: () => void;
  readonly actions: CardActions;
};

/** The card of the first run: the one that opens on pages, with its figures and receipts. */
export function useCard(): TryCard {
  const [views, setViews] = useState<readonly CardView[]>([]);
  const [pinned, setPinned] = useState(false);
  const [more, setMore] = useState(false);
  const close = () => {
    setViews([]);
    setPinned(false);
    setMore(false);
  };
  const push = async (below: readonly CardView[], waiting: CardView, load: Promise<CardView>) => {
    setViews([...below, waiting]);
    const view = await load;
    setViews(now => (now.at(-1) === waiting ? [...below, view] : now));
  };
  const top = views.at(-1);
  const show = (below: readonly CardView[], entity: string, name: string) =>
    void push(below, { kind: 'loading', name }, loadEntity(entity, name));
  const notHere = () => top && setViews([notice(viewName(top), t('welcome_onPagesOnly'))]);
  const actions: CardActions = {
    onEntity: entity => show(views, entity, entity.replace(/^\w+:/, '')),
    onBack: () => setViews(views.slice(0, -1)),
    onClose: close,
    onPin: () => setPinned(!pinned),
    onMove: notHere,
    onMore: () => setMore(!more),
    onNever: notHere,
    onOff: notHere,
    onCopy: copyText,
    onRecord: record => top?.kind === 'entity' && setViews([...views.slice(0, -1), { ...top, record }]),
    onReceipt: (record, key) => {
      const waiting = top && receiptView(top, record, key);
      if (waiting) void push(views, waiting, loadReceipt(waiting));
    },
    onRetry: close,
    onRefresh: () => void send('data.refresh', { reason: 'person' }),
    onPage: (page, hash) => void openPage(hash ? { page, hash } : { page }),
  };
  return { views, pinned, more, open: (entity, name) => show([], entity, name), close, actions };
}

type ReceiptView = Extract<CardView, { kind: 'receipt' }>;

async function loadEntity(entity: string, name: string): Promise<CardView> {
  const reply = await send('card.content', { entity });
  return reply.ok ? { kind: 'entity', content: reply.value, record: null } : notice(name, reply.error.message);
}

async function loadReceipt(view: ReceiptView): Promise<CardView> {
  const { record, key } = view.receipt;
  const reply = await send('figure.receipt', { protocol: record, figure: key });
  return { ...view, receipt: { ...view.receipt, reads: reply.ok ? reply.value : reply.error.message } };
}

function notice(name: string, text: string): CardView {
  return { kind: 'notice', name, text, retry: false };
}
