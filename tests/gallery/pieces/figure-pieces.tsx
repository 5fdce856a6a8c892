import { FlowBars } from '../../../components/charts/FlowBars.tsx';
import { Age } from '../../../components/figures/Age.tsx';
import { DataState } from '../../../components/figures/DataState.tsx';
import { FigureValue } from '../../../components/figures/FigureValue.tsx';
import { Receipt } from '../../../components/figures/Receipt.tsx';
import { figure, missing, snapshot } from '../fixtures/snapshot.ts';
import { nowMs, statuses } from '../fixtures/status.ts';
import { type Piece, pieces } from '../piece.ts';

const nothing = () => {};
const flow = figure('58204', 'ETH', '30d');
const etherFi = snapshot.protocols['ether-fi']!;

const values = pieces('figure-value', 200, {
  ready: () => <FigureValue label="Net flow" figure={flow} flow />,
  out: () => <FigureValue label="Net flow" figure={figure('-42310.4', 'ETH', '30d')} flow />,
  loading: () => <FigureValue label="Net flow" figure={undefined} />,
  stale: () => (
    <FigureValue
      label="APY"
      figure={{ ...figure('0.0312', 'fraction', '7d'), state: 'stale', reason: 'Two days old.' }}
    />
  ),
  partial: () => (
    <FigureValue
      label="APY"
      figure={{ ...figure('0.0312', 'fraction', '7d'), state: 'partial', reason: 'A day is missing.' }}
    />
  ),
  unavailable: () => <FigureValue label="APY" figure={missing('fraction', 'No endpoint in use has past state.')} />,
  long: () => <FigureValue label="TVL" figure={figure('123456789012.123456789', 'USD')} onOpen={nothing} />,
});

const ages = pieces(
  'age',
  340,
  Object.fromEntries(
    Object.entries(statuses).map(([state, status]) => [state, () => <Age status={status} nowMs={nowMs} />]),
  ),
);

const states = pieces(
  'data-state',
  340,
  Object.fromEntries(
    Object.entries(statuses).map(([state, status]) => [state, () => <DataState status={status} onAction={nothing} />]),
  ),
);

const bars = pieces('flow-bars', 320, {
  ready: () => <FlowBars name="ether.fi" points={etherFi.daily} />,
  empty: () => <FlowBars name="ether.fi" points={[]} />,
  partial: () => (
    <FlowBars
      name="ether.fi"
      points={etherFi.daily.map((point, day) => (day % 3 ? point : { ...point, flowEth: null }))}
    />
  ),
  'right-to-left': () => (
    <div dir="rtl">
      <FlowBars name="ether.fi" points={etherFi.daily} />
    </div>
  ),
});

const reads = [
  {
    contract: '0x1111111111111111111111111111111111111111',
    function: 'function getRate() view returns (uint256)',
    args: [],
    block: '21000000',
    time: '2026-10-01T12:00:11Z',
    result: ['1043210987654321098'],
  },
];
const receipt = { label: 'ether.fi: net flow', figure: flow, demo: true, onCopy: async () => true };
const receipts = pieces('receipt', 360, {
  ready: () => <Receipt {...receipt} reads={reads} />,
  loading: () => <Receipt {...receipt} reads={undefined} />,
  unavailable: () => (
    <Receipt {...receipt} figure={missing('ETH', 'The read reverted.')} reads="The background does not answer." />
  ),
  empty: () => <Receipt {...receipt} reads={[]} />,
});

export const figurePieces: readonly Piece[] = [...values, ...ages, ...states, ...bars, ...receipts];
