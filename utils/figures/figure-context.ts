import type { Observation } from '../chain/observation.ts';
import type { RegistryEntry } from '../protocols/entry.ts';
import { type RegistryReads, readsOf } from '../protocols/reads-of.ts';
import { type EntrySeries, entrySeries } from './entry-series.ts';
import { type EthPrice, ethPriceNow, priceCall } from './eth-price.ts';
import { type PriceSeries, priceSeries } from './price-series.ts';
import type { Quote } from './quote.ts';
import { type SeriesReader, seriesReader } from './rate-series.ts';
import type { ReadId } from './reading.ts';
import { type GridPoint, type Timeline, timelineOf } from './timeline.ts';

export type SnapshotInput = {
  readonly registry: readonly RegistryEntry[];
  /** The newest observation. */
  readonly now: Observation;
  /** The daily grid, in any order; heights of another chain or not before `now` are ignored. */
  readonly grid: readonly GridPoint[];
  /** What outside sources say; one stands in where the chain gives no value. */
  readonly quotes?: readonly Quote[];
  /** Puts the reads behind each figure into the Snapshot. */
  readonly receipts?: boolean;
};

/** All that the figures are computed from. */
export type FigureContext = {
  readonly registry: readonly RegistryEntry[];
  readonly timeline: Timeline;
  readonly idOf: ReadId;
  readonly reader: SeriesReader;
  readonly prices: PriceSeries;
  readonly ethPrice: EthPrice;
  /** By registry id, in the registry's order. */
  readonly entries: ReadonlyMap<string, EntrySeries>;
  readonly quotes: readonly Quote[];
};

export function figureContext(input: SnapshotInput): FigureContext {
  const { registry } = input;
  const timeline = timelineOf(input.now, input.grid);
  const reads = readsFor(registry);
  const { idOf } = reads;
  const reader = seriesReader(timeline, registry, reads);
  const prices = priceSeries(reader.call(priceCall));
  const entries = new Map(registry.map(entry => [entry.id, entrySeries(entry, timeline, reader, prices)]));
  const ethPrice = ethPriceNow(timeline, prices, idOf);
  return { registry, timeline, idOf, reader, prices, ethPrice, entries, quotes: input.quotes ?? [] };
}

const known = new WeakMap<readonly RegistryEntry[], RegistryReads>();

/** The reads of a registry do not change, so they are worked out once. */
function readsFor(registry: readonly RegistryEntry[]): RegistryReads {
  let reads = known.get(registry);
  if (!reads) {
    reads = readsOf(registry);
    known.set(registry, reads);
  }
  return reads;
}
