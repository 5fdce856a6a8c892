import type { Figure, Snapshot } from '../figures/snapshot.ts';
import { printedFigure, snapshotJson } from '../figures/snapshot-json.ts';
import type { HistorySeries } from '../messaging/protocol.ts';

const figureColumns = [
  'data',
  'protocol',
  'name',
  'symbol',
  'category',
  'figure',
  'value',
  'unit',
  'window',
  'state',
  'reason',
  'source',
  'method',
  'from_block',
  'from_time',
  'as_of_block',
  'as_of_time',
];

/** One line a figure, each with its as-of, source and method; `data` is `demo` where the figures are invented. RFC 4180. */
export function figuresAsCsv(snapshot: Snapshot): string {
  const data = chainName(snapshot.demo);
  const lines = Object.entries(snapshot.protocols).flatMap(([id, record]) =>
    Object.entries(record.figures).map(([key, figure]) => [
      data,
      id,
      record.name,
      record.symbol ?? '',
      record.category,
      ...figureCells(key, figure),
    ]),
  );
  const sector = Object.entries(snapshot.sector.figures).map(([key, figure]) => [
    data,
    'sector',
    '',
    '',
    '',
    ...figureCells(key, figure),
  ]);
  return csv([figureColumns, ...lines, ...sector]);
}

function figureCells(key: string, figure: Figure): string[] {
  const { value, unit, window, state, reason, source, method, from, to } = printedFigure(figure);
  const range = [from?.block, from?.time, to?.block, to?.time].map(text => text ?? '');
  return [key, value ?? '', unit, window ?? '', state, reason ?? '', source, method, ...range];
}

/** The snapshot itself: as-of, and with each figure its source, method, blocks and state. */
export function figuresAsJson(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshotJson(snapshot), null, 2)}\n`;
}

const dayColumns = ['data', 'protocol', 'as_of_block', 'as_of_time', 'tvl_eth', 'flow_eth', 'rewards_eth', 'source'];

/** One line a protocol and day of the grid, amounts in ETH. A day that was never observed has no block and no amounts. */
export function historyAsCsv(history: HistorySeries, demo: boolean): string {
  const { data, protocols } = historyExport(history, demo);
  const lines = Object.entries(protocols).flatMap(([id, days]) =>
    days.map(({ block, time, tvlEth, flowEth, rewardsEth }) =>
      [data, id, block, time, tvlEth, flowEth, rewardsEth, source].map(cell => cell ?? ''),
    ),
  );
  return csv([dayColumns, ...lines]);
}

/** The same days: `{ data, source, asOf, protocols: { lido: [{ block, time, tvlEth, flowEth, rewardsEth }] } }`. */
export function historyAsJson(history: HistorySeries, demo: boolean): string {
  return `${JSON.stringify(historyExport(history, demo), null, 2)}\n`;
}

/** Every day is read from contracts; no outside source is ever asked for one. */
const source = 'chain';

function historyExport({ times, blocks, protocols }: HistorySeries, demo: boolean) {
  const blockAt = new Map(times.map((time, step) => [time, blocks[step] ?? null]));
  const dated = Object.entries(protocols).map(
    ([id, days]) => [id, days.map(day => ({ block: blockAt.get(day.time) ?? null, ...day }))] as const,
  );
  return {
    data: chainName(demo),
    source,
    asOf: { block: blocks.at(-1) ?? null, time: times.at(-1) ?? null },
    protocols: Object.fromEntries(dated),
  };
}

function chainName(demo: boolean): string {
  return demo ? 'demo' : 'ethereum';
}

function csv(lines: readonly (readonly string[])[]): string {
  return lines.map(cells => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
