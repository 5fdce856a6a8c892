import type { Part } from '../protocols/entry.ts';
import { type PriceSeries, priceStep } from './price-series.ts';
import type { Series, SeriesReader } from './rate-series.ts';
import { isUnread, never, type Reading, type Unread } from './reading.ts';
import { type Holes, type Spans, spansOf } from './span.ts';
import type { Timeline } from './timeline.ts';

/** One position over time, and what happened to it over each window. */
export type PartSeries = {
  readonly part: Part;
  readonly supply: Series;
  /** In units of its own, see `RateSeries`; `tvl` and a step's flow are so too. */
  readonly rate: Series;
  /** Times this, an amount is ETH at 10^54. */
  readonly lift: bigint;
  /** Null where a read is missing. */
  readonly tvl: readonly (bigint | null)[];
  readonly spans: Readonly<Record<'ETH' | 'USD', Spans>>;
  /** From a point at which a window starts to the newest one. */
  readonly sumsFrom: ReadonlyMap<number, FlowSums>;
};

/**
 * Between two points 0 and 1 where both reads answer, the flow is (S1−S0)·(R0+R1)/2. Each sum holds as many times its
 * amount as its name says, so that halves stay exact.
 */
export type FlowSums = {
  /** ETH at 10^54. */
  readonly flow2: bigint;
  /** USD at 10^62: the flow at each step's mean price, and the price's change times the step's mean TVL. */
  readonly flowUsd4: bigint;
  readonly priceUsd2: bigint;
};

export function partSeries(part: Part, timeline: Timeline, reader: SeriesReader, prices: PriceSeries): PartSeries {
  const supply = part.supply.minus ? reader.sum(part.supply).map(notNegative) : reader.sum(part.supply);
  const { readings, lift } = reader.rate(part.rate);
  const rate = expected(part, reader, readings);
  const { tvl, holes } = worth(supply, rate, timeline.last);
  const ethSpans = spansOf(timeline, holes);
  const spans = {
    ETH: ethSpans,
    USD: prices.isWhole ? ethSpans : spansOf(timeline, withoutPrice(holes, prices.readings, timeline.last)),
  };
  return {
    part,
    supply,
    rate,
    lift,
    tvl,
    spans,
    sumsFrom: flowSums({ supply, rate, lift, tvl }, prices, startsOf(spans)),
  };
}

/** ETH at 10^54 at one point, null where a read is missing. */
export function partTvlAt({ tvl, lift }: Pick<PartSeries, 'tvl' | 'lift'>, index: number): bigint | null {
  const value = tvl[index]!;
  return value === null ? null : value * lift;
}

function worth(supply: Series, rate: Series, last: number): { readonly tvl: (bigint | null)[]; readonly holes: Holes } {
  const tvl: (bigint | null)[] = [];
  const at: number[] = [];
  for (let i = 0; i <= last; i++) {
    const held = supply[i]!;
    const each = rate[i]!;
    if (typeof held === 'bigint' && typeof each === 'bigint') tvl.push(held * each);
    else {
      tvl.push(null);
      if (i < last) at.push(i);
    }
  }
  return { tvl, holes: { at, missing: index => missingAt({ supply, rate }, index) } };
}

function withoutPrice(holes: Holes, prices: Series, last: number): Holes {
  const missing = (index: number) => holes.missing(index) ?? priceMissingAt(prices, index);
  return { at: Array.from({ length: last }, (_, i) => i).filter(missing), missing };
}

/** What keeps a point from counting, or null. */
export function missingAt({ supply, rate }: Pick<PartSeries, 'supply' | 'rate'>, index: number): Unread | null {
  const held = supply[index]!;
  if (isUnread(held)) return held;
  const worth = rate[index]!;
  return isUnread(worth) ? worth : null;
}

/** Twice the flow between two points that have both reads, in the part's own units. */
export function stepFlow2({ supply, rate }: Pick<PartSeries, 'supply' | 'rate'>, start: number, end: number): bigint {
  const held = (supply[end] as bigint) - (supply[start] as bigint);
  return held * ((rate[start] as bigint) + (rate[end] as bigint));
}

function priceMissingAt(prices: Series, index: number): Unread | null {
  const price = prices[index]!;
  return isUnread(price) ? { ...price, reason: { say: 'noEthPrice', of: [price.reason] } } : null;
}

function startsOf(spans: PartSeries['spans']): ReadonlySet<number> {
  const all = [...Object.values(spans.ETH), ...Object.values(spans.USD)];
  return new Set(all.flatMap(span => ('reason' in span ? [] : [span.start])));
}

function notNegative(supply: Reading): Reading {
  return !isUnread(supply) && supply < 0n ? never({ say: 'suppliesMisfit' }) : supply;
}

function expected(part: Part, reader: SeriesReader, rate: Series): Series {
  if (!part.expect) return rate;
  const wanted = BigInt(part.expect.address);
  const refused = never({ say: 'partNotConfirmed', of: [part.expect.what] });
  return reader.call(part.expect.call).map((answer, i): Reading => {
    if (isUnread(answer)) return answer;
    return answer === wanted ? rate[i]! : refused;
  });
}

/**
 * Adds up from the newest point back to the earliest start. This is the engine's inner loop, 24,000 rounds for 400 days
 * of all protocols: it does only what cannot be had from other sums, and keeps none but those at the starts.
 */
function flowSums(
  series: Pick<PartSeries, 'supply' | 'rate' | 'lift' | 'tvl'>,
  prices: PriceSeries,
  starts: ReadonlySet<number>,
): ReadonlyMap<number, FlowSums> {
  const sums = new Map<number, FlowSums>();
  const { supply, rate, lift, tvl } = series;
  const earliest = Math.min(...starts);
  let [flow2, flowUsd4, priceUsd2, unpriced] = [0n, 0n, 0n, 0n];
  let [heldAfter, eachAfter] = [0n, 0n];
  let after = -1;
  let afterPrice = -1;
  for (let i = tvl.length - 1; i >= earliest; i--) {
    const value = tvl[i]!;
    if (value === null) continue;
    const held = supply[i] as bigint;
    const each = rate[i] as bigint;
    const step = after >= 0 ? (heldAfter - held) * (eachAfter + each) : 0n;
    flow2 += step;
    if (isUnread(prices.readings[i]!)) unpriced += step;
    else {
      if (afterPrice >= 0) {
        const { sum, change } = afterPrice === i + 1 ? prices.steps[i]! : priceStep(prices.readings, i, afterPrice);
        flowUsd4 += (after === afterPrice ? step : step + unpriced) * sum;
        priceUsd2 += change * (value + tvl[afterPrice]!);
      }
      afterPrice = i;
      unpriced = 0n;
    }
    after = i;
    heldAfter = held;
    eachAfter = each;
    if (starts.has(i)) sums.set(i, { flow2: flow2 * lift, flowUsd4: flowUsd4 * lift, priceUsd2: priceUsd2 * lift });
  }
  return sums;
}
