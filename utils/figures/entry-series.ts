import type { Call, Part, Rate, RegistryEntry, Sum } from '../protocols/entry.ts';
import type { Use } from './computed.ts';
import { type Growth, growthOf } from './growth.ts';
import { missingAt, type PartSeries, partSeries } from './part-series.ts';
import type { PriceSeries } from './price-series.ts';
import { jumpsOf, type RateJump } from './rate-events.ts';
import type { RateSeries, Series, SeriesReader } from './rate-series.ts';
import type { Unread } from './reading.ts';
import { holesOf, type Span, type Spans, spansOf } from './span.ts';
import type { Timeline } from './timeline.ts';

/** Everything read of one protocol over the timeline. */
export type EntrySeries = {
  readonly entry: RegistryEntry;
  readonly rate: RateSeries | null;
  readonly supply: Series | null;
  /** What the TVL is the sum of: rate times supply, or the entry's parts. */
  readonly parts: readonly PartSeries[];
  /** Those that can be read now; the others are left out throughout. */
  readonly counted: readonly PartSeries[];
  /** ETH at 10^54 at the newest point, null where nothing can be read. */
  readonly tvlNow: bigint | null;
  readonly jumps: readonly RateJump[];
  readonly rateSpans: Spans | null;
  /** Of the rate, from each point at which one of its spans starts. */
  readonly growths: ReadonlyMap<number, Growth>;
};

export function entrySeries(
  entry: RegistryEntry,
  timeline: Timeline,
  reader: SeriesReader,
  prices: PriceSeries,
): EntrySeries {
  const rate = entry.rate ? reader.rateOf(entry.id) : null;
  const parts = partsOf(entry).map(part => partSeries(part, timeline, reader, prices));
  const counted = parts.filter(part => part.tvl[timeline.last] !== null);
  const jumps = rate ? jumpsOf(rate.readings, timeline) : [];
  const rateSpans = rate ? spansOf(timeline, holesOf(rate.readings, timeline.last)) : null;
  return {
    entry,
    rate,
    supply: entry.supply ? reader.call(entry.supply) : null,
    parts,
    counted,
    tvlNow: totalTvl(counted, timeline.last),
    jumps,
    rateSpans,
    growths: new Map(startsOf(rateSpans).map(start => [start, growthOf(rate!.readings, timeline, start, jumps)])),
  };
}

function startsOf(spans: Spans | null): readonly number[] {
  return Object.values(spans ?? {}).flatMap((span: Span) => ('reason' in span ? [] : [span.start]));
}

export function partsOf(entry: RegistryEntry): readonly Part[] {
  if (entry.parts) return entry.parts;
  if (!entry.rate || !entry.supply) return [];
  return [
    { symbol: entry.symbol ?? entry.name, supply: { plus: [entry.supply] }, rate: { kind: 'same', of: entry.id } },
  ];
}

/**
 * TVL of several parts at one point at 10^54, null where one is missing. A part whose contract was not there yet held
 * nothing. Neighbours in the same units are added before they are lifted.
 */
export function totalTvl(counted: readonly PartSeries[], index: number): bigint | null {
  if (counted.length === 0) return null;
  let [total, sum, lift] = [0n, 0n, 1n];
  for (const part of counted) {
    const value = part.tvl[index]!;
    if (value === null && !missingAt(part, index)?.notLaunched) return null;
    if (part.lift !== lift) {
      total += sum * lift;
      sum = 0n;
      lift = part.lift;
    }
    if (value !== null) sum += value;
  }
  return total + sum * lift;
}

/** Reads of the newest point that failed, as `symbol: reason`. */
export function failingParts(
  series: Pick<EntrySeries, 'parts'>,
  timeline: Timeline,
): { part: PartSeries; unread: Unread }[] {
  return series.parts.flatMap(part => {
    const unread = missingAt(part, timeline.last);
    return unread ? [{ part, unread }] : [];
  });
}

/** The calls behind a rate, those of the entries it builds on included. */
export function rateCalls(rate: Rate | null, registry: readonly RegistryEntry[]): readonly Call[] {
  const of = (id: string) => rateCalls(registry.find(entry => entry.id === id)?.rate ?? null, registry);
  switch (rate?.kind) {
    case 'call':
    case 'inverse':
      return [rate.call];
    case 'ratio':
      return [...sumCalls(rate.over), ...sumCalls(rate.under)];
    case 'compose':
      return [rate.call, ...of(rate.of)];
    case 'same':
      return of(rate.of);
    default:
      return [];
  }
}

export function sumCalls(sum: Sum): readonly Call[] {
  return [...sum.plus, ...(sum.minus ?? [])];
}

export function partCalls(part: Part, registry: readonly RegistryEntry[]): readonly Call[] {
  const expected = part.expect ? [part.expect.call] : [];
  return [...sumCalls(part.supply), ...rateCalls(part.rate, registry), ...expected];
}

export function usesAt(calls: readonly Call[], points: readonly number[]): readonly Use[] {
  return points.flatMap(point => calls.map(call => ({ call, point })));
}
