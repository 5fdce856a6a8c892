import { Compare } from '../../../components/sector/Compare.tsx';
import type { ProtocolRow } from '../../../components/sector/columns.ts';
import { Glossary } from '../../../components/sector/Glossary.tsx';
import { HistoryChart } from '../../../components/sector/HistoryChart.tsx';
import { PegTable } from '../../../components/sector/PegTable.tsx';
import { ProtocolTable } from '../../../components/sector/ProtocolTable.tsx';
import { RotationBars } from '../../../components/sector/RotationBars.tsx';
import { Totals } from '../../../components/sector/Totals.tsx';
import { YieldLayers } from '../../../components/sector/YieldLayers.tsx';
import type { GlossaryItem } from '../../../utils/messaging/protocol.ts';
import { history } from '../fixtures/history.ts';
import { missing, snapshot } from '../fixtures/snapshot.ts';
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
const protocols = rows.slice(0, 7).map(({ id, record }) => ({ id, name: record.name }));

const charts = [
  ...pieces('history-chart', page, {
    ready: () => <HistoryChart history={history(400)} protocols={protocols} />,
    empty: () => <HistoryChart history={history(1)} protocols={protocols} />,
    partial: () => <HistoryChart history={history(12)} protocols={protocols} />,
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
  }),
];

const tables = [
  ...pieces('totals', page, {
    ready: () => <Totals figures={snapshot.sector.figures} onReceipt={nothing} />,
    unavailable: () => <Totals figures={{ 'lst.tvl.eth': missing('ETH', 'The read reverted.') }} onReceipt={nothing} />,
  }),
  ...pieces('peg-table', page, {
    ready: () => <PegTable rows={rows} onReceipt={nothing} />,
    unavailable: () => <PegTable rows={bare} onReceipt={nothing} />,
  }),
  ...pieces('protocol-table', page, {
    ready: () => <ProtocolTable rows={rows} onReceipt={nothing} />,
    unavailable: () => <ProtocolTable rows={bare} onReceipt={nothing} />,
    empty: () => <ProtocolTable rows={[]} onReceipt={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <ProtocolTable rows={rows} onReceipt={nothing} />
      </div>
    ),
  }),
  ...pieces('compare', page, {
    ready: () => <Compare rows={rows} onReceipt={nothing} />,
    unavailable: () => <Compare rows={bare} onReceipt={nothing} />,
  }),
];

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
});

export const sectorPieces: readonly Piece[] = [...charts, ...tables, ...glossary];
