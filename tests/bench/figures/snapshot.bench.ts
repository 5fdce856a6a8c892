import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { figureContext } from '../../../utils/figures/figure-context.ts';
import { historySeries } from '../../../utils/figures/history-series.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { inventedGrid } from './invented-grid.ts';

/**
 * A Snapshot from 400 days of all protocols, and as a ratio to the bare arithmetic in the same run: for every position
 * and day the TVL, the flow and its USD parts, in the engine's own precision, and nothing else.
 */
const days = Number(process.env.DAYS ?? 400);
const rounds = Number(process.env.ROUNDS ?? 201);

const reads = readsOf(registry);
const input = { registry, ...inventedGrid(reads, days) };
const series = bareSeries();

const times: { snapshot: number[]; arithmetic: number[]; history: number[] } = {
  snapshot: [],
  arithmetic: [],
  history: [],
};
let checksum = 0;
for (let round = 0; round < rounds; round++) {
  times.snapshot.push(timed(() => computeSnapshot(input)));
  times.arithmetic.push(timed(() => (checksum += bareArithmetic())));
}
for (let round = 0; round < 5; round++) times.history.push(timed(() => historySeries(input)));

const snapshotMs = median(times.snapshot);
const arithmeticMs = median(times.arithmetic);
console.log(
  JSON.stringify(
    {
      days,
      protocols: registry.length,
      gridReads: reads.gridReads.length,
      positions: series.rates.length,
      snapshotMs,
      // cold code, as a worker that was just started runs it
      snapshotFirstMs: times.snapshot[0],
      snapshotFastestMs: Math.min(...times.snapshot),
      budgetMs: 50,
      arithmeticMs,
      arithmeticFastestMs: Math.min(...times.arithmetic),
      ratio: snapshotMs / arithmeticMs,
      ratioOfFastest: Math.min(...times.snapshot) / Math.min(...times.arithmetic),
      historySeriesMs: median(times.history),
      snapshotBytes: JSON.stringify(computeSnapshot(input)).length,
      checksum: Number.isFinite(checksum),
    },
    null,
    2,
  ),
);

/** Supplies and rates as plain arrays, in the engine's own units: nothing to look up, nothing to check. */
function bareSeries() {
  const { entries, prices } = figureContext(input);
  const positions = [...entries.values()].flatMap(({ parts }) => parts);
  return {
    rates: positions.map(({ rate }) => rate as bigint[]),
    supplies: positions.map(({ supply }) => supply as bigint[]),
    prices: prices.readings as bigint[],
  };
}

function bareArithmetic(): number {
  let result = 0;
  for (const [position, rates] of series.rates.entries()) {
    const supplies = series.supplies[position]!;
    let [flow, flowUsd, priceUsd, tvl] = [0n, 0n, 0n, supplies[0]! * rates[0]!];
    for (let i = 1; i < rates.length; i++) {
      const step = (supplies[i]! - supplies[i - 1]!) * (rates[i]! + rates[i - 1]!);
      const next = supplies[i]! * rates[i]!;
      flow += step;
      flowUsd += step * (series.prices[i]! + series.prices[i - 1]!);
      priceUsd += (series.prices[i]! - series.prices[i - 1]!) * (tvl + next);
      tvl = next;
    }
    result += Number(flow + flowUsd + priceUsd);
  }
  return result;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return Math.round((performance.now() - start) * 1000) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
