import { Card } from '../../../components/card/Card.tsx';
import type { CardView } from '../../../components/card/card-view.ts';
import { ReceiptBody } from '../../../components/card/ReceiptBody.tsx';
import { PageList } from '../../../components/panel/PageList.tsx';
import { PanelTab } from '../../../components/panel/PanelTab.tsx';
import { t } from '../../../utils/language/translate.ts';
import type { CardContent, DataStatus, PageMentions, PageRow } from '../../../utils/messaging/protocol.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import {
  quietActions as actions,
  entityView,
  etherFiCard,
  layerCard,
  longCard,
  oneMissingCard,
  receiptReads,
  receiptView,
  swellCard,
  termCard,
  venueCard,
  withStatus,
} from '../fixtures/card.ts';
import { longRow, pageRows, protocolRows, termRows } from '../fixtures/page.ts';
import { missing, snapshot } from '../fixtures/snapshot.ts';
import { nowMs, ready, statuses } from '../fixtures/status.ts';
import { type Piece, pieces } from '../piece.ts';

const nothing = () => {};

const etherFi = snapshot.protocols['ether-fi']!;
const bare = {
  ...etherFi,
  daily: [],
  figures: Object.fromEntries(
    Object.entries(etherFi.figures).map(([key, { unit }]) => [
      key,
      missing(unit, 'No endpoint in use has past state.'),
    ]),
  ),
};
const stale = {
  ...etherFi,
  figures: Object.fromEntries(
    Object.entries(etherFi.figures).map(([key, figure]) => [
      key,
      { ...figure, state: 'stale' as const, reason: 'Three days old.' },
    ]),
  ),
};

function content(figures: typeof etherFi | null, status: DataStatus, name = 'ether.fi'): CardContent {
  return {
    entity: 'ether-fi',
    kind: 'protocol',
    name,
    definition: [{ text: 'Issues a token for ' }, { text: 'restaked ether', entity: 'term:restaking' }, { text: '.' }],
    definitionSource: { label: 'Its documentation', url: 'https://docs.example/' },
    seeAlso: [{ entity: 'term:restaking', name: 'Restaking' }],
    records: [
      {
        id: 'ether-fi',
        figures,
        beside: snapshot.protocols.lido!,
        quotes: [],
        exitRule: 'A queue of some days.',
        restsOn: ['EigenLayer'],
      },
    ],
    terms: [{ entity: 'term:tvl', name: 'TVL', definition: [{ text: 'What all deposits are worth.' }] }],
    status,
    display: defaultSettings.display,
    catalogue: null,
  };
}

const entity = (figures: typeof etherFi | null, status: DataStatus, name?: string): CardView => ({
  kind: 'entity',
  content: content(figures, status, name),
  record: null,
});

type Held = { dir?: 'ltr' | 'rtl'; back?: string; pinned?: boolean; more?: boolean };

function card(view: CardView, { dir = 'ltr', back, pinned = false, more = false }: Held = {}) {
  return () => (
    <div dir={dir}>
      <Card
        view={view}
        back={back ?? null}
        pinned={pinned}
        more={more}
        nowMs={nowMs}
        actions={{ ...actions, onPanel: nothing }}
        ReceiptBody={ReceiptBody}
      />
    </div>
  );
}

/** What can go wrong stands above the figures, which are those of every other card. */
const termless = { ...etherFiCard, definition: [], terms: [], seeAlso: [] };

const cards = pieces('card', 372, {
  loading: card({ kind: 'loading', name: 'ether.fi' }),
  ready: card(entity(etherFi, ready)),
  stale: card(entity(stale, statuses.stale)),
  unavailable: card(entity(bare, statuses.refused)),
  empty: card(entity(null, statuses.noData)),
  failed: card({ kind: 'notice', name: 'ether.fi', text: 'The background does not answer.', retry: true }),
  long: card(entity(etherFi, ready, longRow.name)),
  'right-to-left': card(entityView(etherFiCard), { dir: 'rtl', back: 'Restaking', pinned: true, more: true }),
  term: card(entityView(termCard)),
  'two-tokens': card(entityView({ ...swellCard, kind: 'token', name: 'rswETH' })),
  full: card(entityView(etherFiCard)),
  partial: card(entityView(oneMissingCard)),
  pinned: card(entityView(termCard), { pinned: true }),
  'menu-open': card(entityView(termCard), { more: true }),
  nested: card(entityView(termCard), { back: 'ether.fi' }),
  'long-names': card(entityView(longCard), { back: longCard.name, pinned: true, more: true }),
  layer: card(entityView(layerCard)),
  venue: card(entityView(venueCard)),
  offline: card(entityView(withStatus(statuses.offline, termless))),
  'no-endpoint-allowed': card(entityView(withStatus(statuses.permission, termless))),
  'storage-broken': card(entityView(withStatus(statuses.storage, termless))),
  // Its words are there once the gallery is drawn.
  updated: () => card({ kind: 'notice', name: 'ether.fi', text: t('card_gone'), retry: false })(),
});

const receipts = pieces('card-receipt', 372, {
  ready: card(receiptView(false, receiptReads), { back: 'ether.fi' }),
  demo: card(receiptView(true, receiptReads), { back: 'ether.fi' }),
  loading: card(receiptView(false, undefined), { back: 'ether.fi' }),
  failed: card(receiptView(false, 'The background does not answer.'), { back: 'ether.fi' }),
  'right-to-left': card(receiptView(false, receiptReads), { back: 'ether.fi', dir: 'rtl', pinned: true }),
});

const narrowCards = pieces('card-at-320-px', 320, {
  ready: card(entity(etherFi, ready)),
  full: card(entityView(etherFiCard)),
  receipt: card(receiptView(false, receiptReads), { back: 'ether.fi' }),
});

const rows = [...protocolRows, ...termRows];
function mentions(of: readonly PageRow[], reason?: string): PageMentions {
  const entities = of.map((row, index) => ({ entity: row.entity, count: index + 1 }));
  return { state: reason ? 'slowed' : 'marking', entities, ...(reason ? { reason } : {}) };
}

const lists = pieces('page-list', 320, {
  ready: () => <PageList mentions={mentions(rows)} rows={pageRows(rows)} onReveal={nothing} onRetry={nothing} />,
  loading: () => <PageList mentions={mentions(rows)} rows={null} onReveal={nothing} onRetry={nothing} />,
  empty: () => <PageList mentions={mentions([])} rows={null} onReveal={nothing} onRetry={nothing} />,
  unavailable: () => (
    <PageList mentions={mentions(rows)} rows="The background does not answer." onReveal={nothing} onRetry={nothing} />
  ),
  slowed: () => (
    <PageList
      mentions={mentions(rows, 'This page never rests.')}
      rows={pageRows(rows)}
      onReveal={nothing}
      onRetry={nothing}
    />
  ),
  'right-to-left': () => (
    <div dir="rtl">
      <PageList mentions={mentions(rows)} rows={pageRows(rows)} onReveal={nothing} onRetry={nothing} />
    </div>
  ),
});

const tabs = pieces('panel-tab', 60, { ready: () => <PanelTab count={12} onOpen={nothing} /> });

export const cardPieces: readonly Piece[] = [...cards, ...receipts, ...narrowCards, ...lists, ...tabs];
