import { Compare } from '../../../components/sector/Compare.tsx';
import type { ProtocolRow } from '../../../components/sector/columns.ts';
import { Glossary } from '../../../components/sector/Glossary.tsx';
import { HistoryChart } from '../../../components/sector/HistoryChart.tsx';
import { PegTable } from '../../../components/sector/PegTable.tsx';
import { ProtocolTable } from '../../../components/sector/ProtocolTable.tsx';
import { ReceiptDialog } from '../../../components/sector/ReceiptDialog.tsx';
import { RotationBars } from '../../../components/sector/RotationBars.tsx';
import { type SinceFigures, SinceTable } from '../../../components/sector/SinceTable.tsx';
import { Totals } from '../../../components/sector/Totals.tsx';
import { YieldLayers } from '../../../components/sector/YieldLayers.tsx';
import type { Figure } from '../../../utils/figures/snapshot.ts';
import type { GlossaryItem } from '../../../utils/messaging/protocol.ts';
import { receiptReads } from '../fixtures/card.ts';
import { history } from '../fixtures/history.ts';
import { longRow } from '../fixtures/page.ts';
import { figure, missing, snapshot } from '../fixtures/snapshot.ts';
import { type Piece, pieces } from '../piece.ts';

const nothing = () => {};
const page = 1020;
const rows = Object.entries(snapshot.protocols).map(([id, record]) => ({ id, record }));

/** The same protocols before anything could be computed. */
const bare: readonly ProtocolRow[] = rows.map(({ id, record }) => ({
  id,
  record: {
    ...record,
    daily: [],
    figures: Object.fromEntries(
      Object.entries(record.figures).map(([key, { unit }]) => [
        key,
        missing(unit, 'No endpoint in use has past state.'),
      ]),
    ),
  },
}));
/** The same, some of them old, some short of a day or from elsewhere, some missing; the first under a long name. */
const worn: readonly ProtocolRow[] = rows.map(({ id, record }, index) => ({
  id,
  record: {
    ...record,
    name: index === 0 ? longRow.name : record.name,
    figures: wornFigures(record.figures, index),
  },
}));

function wornFigures(figures: Readonly<Record<string, Figure>>, shift = 0): Record<string, Figure> {
  const wear = (known: Figure): Figure[] => [
    known,
    { ...known, state: 'stale', reason: 'Two days old.' },
    { ...known, state: 'partial', reason: 'A day is missing.' },
    { ...known, state: 'partial', source: 'defillama', reason: 'Not from the chain: the read reverted.' },
    missing(known.unit, 'The read reverted.', known.window),
  ];
  return Object.fromEntries(
    Object.entries(figures).map(([key, known], index) => [key, wear(known)[(index + shift) % 5]!]),
  );
}
const protocols = rows.slice(0, 7).map(({ id, record }) => ({ id, name: record.name }));

const charts = [
  ...pieces('history-chart', page, {
    ready: () => <HistoryChart history={history(400)} protocols={protocols} />,
    empty: () => <HistoryChart history={history(1)} protocols={protocols} />,
    partial: () => <HistoryChart history={history(12)} protocols={protocols} />,
    'right-to-left': () => (
      <div dir="rtl">
        <HistoryChart history={history(400)} protocols={protocols} />
      </div>
    ),
  }),
  ...pieces('rotation-bars', page, {
    ready: () => <RotationBars rows={snapshot.sector.rotation} />,
    unavailable: () => (
      <RotationBars
        rows={snapshot.sector.rotation.map(row => ({
          ...row,
          flow: missing('ETH', 'No endpoint in use has past state.'),
        }))}
      />
    ),
    'right-to-left': () => (
      <div dir="rtl">
        <RotationBars rows={snapshot.sector.rotation} />
      </div>
    ),
  }),
  ...pieces('yield-layers', page, {
    ready: () => <YieldLayers rows={rows} onReceipt={nothing} />,
    unavailable: () => <YieldLayers rows={bare} onReceipt={nothing} />,
    partial: () => <YieldLayers rows={worn} onReceipt={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <YieldLayers rows={rows} onReceipt={nothing} />
      </div>
    ),
  }),
];

const tables = [
  ...pieces('totals', page, {
    ready: () => <Totals figures={snapshot.sector.figures} onReceipt={nothing} />,
    unavailable: () => <Totals figures={{ 'lst.tvl.eth': missing('ETH', 'The read reverted.') }} onReceipt={nothing} />,
    partial: () => <Totals figures={wornFigures(snapshot.sector.figures)} onReceipt={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <Totals figures={snapshot.sector.figures} onReceipt={nothing} />
      </div>
    ),
  }),
  ...pieces('peg-table', page, {
    ready: () => <PegTable rows={rows} onReceipt={nothing} />,
    unavailable: () => <PegTable rows={bare} onReceipt={nothing} />,
    partial: () => <PegTable rows={worn} onReceipt={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <PegTable rows={rows} onReceipt={nothing} />
      </div>
    ),
  }),
  ...pieces('protocol-table', page, {
    ready: () => <ProtocolTable rows={rows} onReceipt={nothing} />,
    unavailable: () => <ProtocolTable rows={bare} onReceipt={nothing} />,
    empty: () => <ProtocolTable rows={[]} onReceipt={nothing} />,
    partial: () => <ProtocolTable rows={worn} onReceipt={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <ProtocolTable rows={rows} onReceipt={nothing} />
      </div>
    ),
  }),
  ...pieces('compare', page, {
    ready: () => <Compare rows={rows} onReceipt={nothing} />,
    unavailable: () => <Compare rows={bare} onReceipt={nothing} />,
    partial: () => <Compare rows={worn} onReceipt={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <Compare rows={rows} onReceipt={nothing} />
      </div>
    ),
  }),
];

const since = (day: string): SinceFigures => {
  const keyed = (['lst', 'lrt', 'layer', 'total'] as const).flatMap((group, index) => [
    [`${group}.since.${day}.eth`, figure(String(-412_300.5 + index * 260_000), 'ETH', '90d')],
    [`${group}.since.${day}`, figure(String(-0.043 + index * 0.03), 'fraction', '90d')],
    [`${group}.share.since.${day}`, figure(String(0.012 - index * 0.01), 'fraction', '90d')],
  ]);
  return Object.fromEntries(keyed);
};
const sinceTable = (figures: SinceFigures | string | null, day = '2026-07-03') => (
  <SinceTable day={day} lastDay="2026-10-01" figures={figures} onDay={nothing} onReceipt={nothing} />
);
const day = '2026-07-03';
const unread = Object.fromEntries(
  Object.entries(since(day)).map(([key, { unit }]) => [key, missing(unit, 'No endpoint in use has past state.')]),
);
const sinceTables = pieces('since-table', page, {
  ready: () => sinceTable(since(day)),
  loading: () => sinceTable(null),
  partial: () =>
    sinceTable({
      ...since(day),
      [`layer.since.${day}`]: figure('0.021', 'fraction', undefined, { state: 'partial', reason: 'A read reverted.' }),
      [`layer.since.${day}.eth`]: missing('ETH', 'A read reverted.'),
    }),
  unavailable: () => sinceTable(unread),
  failed: () => sinceTable('The background does not answer.'),
  empty: () => sinceTable(null, ''),
  'right-to-left': () => <div dir="rtl">{sinceTable(since(day))}</div>,
});

const receipt = {
  label: 'Liquid restaking: TVL',
  figure: figure('2920400', 'ETH'),
  demo: false,
  onCopy: async () => true,
  onClose: nothing,
};
const dialogs = pieces('receipt-dialog', 584, {
  ready: () => <ReceiptDialog {...receipt} reads={receiptReads} />,
  loading: () => <ReceiptDialog {...receipt} reads={undefined} />,
  unavailable: () => (
    <ReceiptDialog {...receipt} figure={missing('ETH', 'The read reverted.')} reads="The background does not answer." />
  ),
  long: () => (
    <ReceiptDialog
      {...receipt}
      demo
      label="The Extraordinarily Long-Named Liquid Restaking Cooperative of Northern Europe: net flow, 30 days"
      reads={receiptReads}
    />
  ),
  'right-to-left': () => (
    <div dir="rtl">
      <ReceiptDialog {...receipt} reads={receiptReads} />
    </div>
  ),
});

const items: GlossaryItem[] = [
  {
    entity: 'term:restaking',
    kind: 'term',
    name: 'Restaking',
    definition: [
      { text: 'Using staked ether to secure ' },
      { text: 'other services', entity: 'term:avs' },
      { text: ' as well.' },
    ],
    source: { label: 'A paper', url: 'https://paper.example/' },
    seeAlso: [{ entity: 'term:slashing', name: 'Slashing' }],
  },
  { entity: 'lido', kind: 'protocol', name: 'Lido', definition: [{ text: 'A protocol.' }], source: null, seeAlso: [] },
];
const glossary = pieces('glossary', page, {
  ready: () => <Glossary query="" onQuery={nothing} items={items} onOpen={nothing} />,
  loading: () => <Glossary query="" onQuery={nothing} items={null} onOpen={nothing} />,
  empty: () => <Glossary query="zebra" onQuery={nothing} items={[]} onOpen={nothing} />,
  unavailable: () => <Glossary query="" onQuery={nothing} items="The background does not answer." onOpen={nothing} />,
  'right-to-left': () => (
    <div dir="rtl">
      <Glossary query="" onQuery={nothing} items={items} onOpen={nothing} />
    </div>
  ),
});

export const sectorPieces: readonly Piece[] = [...charts, ...tables, ...sinceTables, ...dialogs, ...glossary];
