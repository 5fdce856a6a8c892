import type { Observation } from '../chain/observation.ts';
import type { RegistryEntry } from '../protocols/entry.ts';
import { ethUsd } from '../protocols/eth-usd.ts';
import { feedCall } from '../protocols/feed-call.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { type EntrySeries, entrySeries } from './entry-series.ts';
import type { Quote } from './quote.ts';
import { type Series, type SeriesReader, seriesReader } from './rate-series.ts';
import { isUnread, type ReadId, type Reading } from './reading.ts';
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
  /** USD an ETH at 10^8, unread where the feed is missing or not positive. */
  readonly prices: Series;
  /** By registry id, in the registry's order. */
  readonly entries: ReadonlyMap<string, EntrySeries>;
  readonly quotes: readonly Quote[];
};

export const priceCall = { ...feedCall(ethUsd), value: 1 };
export const priceTimeCall = { ...feedCall(ethUsd), value: 3 };

export function figureContext(input: SnapshotInput): FigureContext {
  const { registry } = input;
  const timeline = timelineOf(input.now, input.grid);
  const { idOf } = idsOf(registry);
  const reader = seriesReader(timeline, registry, idOf);
  const prices = reader.call(priceCall).map(positivePrice);
  const entries = new Map(registry.map(entry => [entry.id, entrySeries(entry, timeline, reader, prices)]));
  return { registry, timeline, idOf, reader, prices, entries, quotes: input.quotes ?? [] };
}

function positivePrice(price: Reading): Reading {
  return isUnread(price) || price > 0n ? price : { reason: 'the ETH/USD feed answers no price', notLaunched: false };
}

const known = new WeakMap<readonly RegistryEntry[], { readonly idOf: ReadId }>();

/** The names of a registry's reads do not change, so they are worked out once. */
function idsOf(registry: readonly RegistryEntry[]): { readonly idOf: ReadId } {
  let ids = known.get(registry);
  if (!ids) {
    ids = readsOf(registry);
    known.set(registry, ids);
  }
  return ids;
}
