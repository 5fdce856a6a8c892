import { Card } from '../../../components/card/Card.tsx';
import type { CardView } from '../../../components/card/card-view.ts';
import type { DisplaySettings } from '../../../utils/settings/settings.ts';
import {
  entityView,
  etherFiCard,
  longCard,
  noDataCard,
  noHistoryCard,
  oneMissingCard,
  quietActions,
  receiptReads,
  receiptView,
  swellCard,
  termCard,
  withStatus,
} from '../fixtures/card.ts';
import { nowMs, statuses } from '../fixtures/status.ts';
import { pieces } from '../piece.ts';

const card =
  (view: CardView, back: string | null = null, pinned = false) =>
  () => <Card view={view} back={back} pinned={pinned} nowMs={nowMs} actions={quietActions} />;

const shown = (display: Partial<DisplaySettings>) =>
  card(entityView({ ...etherFiCard, display: { ...etherFiCard.display, ...display } }));

export const cardPieces = pieces('card', 372, {
  ready: card(entityView(etherFiCard)),
  pinned: card(entityView(etherFiCard), null, true),
  live: card(entityView(withStatus(statuses.live))),
  'in-usd-apr-30d': shown({ currency: 'usd', yieldBasis: 'apr', yieldWindow: '30d' }),
  'in-eth': shown({ currency: 'eth' }),
  tabs: card(entityView(swellCard)),
  term: card(entityView(termCard), 'ether.fi'),
  loading: card({ kind: 'loading', name: 'Ether.fi' }),
  'one-figure-missing': card(entityView(oneMissingCard)),
  'no-data': card(entityView(noDataCard)),
  'no-history': card(entityView(noHistoryCard)),
  offline: card(entityView(withStatus(statuses.offline))),
  stale: card(entityView(withStatus(statuses.stale))),
  storage: card(entityView(withStatus(statuses.storage))),
  long: card(entityView(longCard)),
  receipt: card(receiptView(true, receiptReads), 'ether.fi'),
  'receipt-live': card(receiptView(false, receiptReads), 'ether.fi'),
  'receipt-loading': card(receiptView(true, undefined), 'ether.fi'),
  'receipt-failed': card(receiptView(true, 'The store could not be read.'), 'ether.fi'),
  updated: card({
    kind: 'notice',
    name: 'ether.fi',
    text: 'Tidemark was updated. Reload this page to use it again.',
    retry: false,
  }),
});
