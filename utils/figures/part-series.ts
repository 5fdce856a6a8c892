import type { Part } from '../protocols/entry.ts';
import type { Series, SeriesReader } from './rate-series.ts';
import { isUnread, type Reading, type Unread } from './reading.ts';
import { type Spans, spansOf } from './span.ts';
import type { Timeline } from './timeline.ts';

/** One position over time, and what happened to it over each window. */
export type PartSeries = {
  readonly part: Part;
  readonly supply: Series;
  readonly rate: Series;
  /** ETH at 10^54; null where a read is missing. */
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

export function partSeries(part: Part, timeline: Timeline, reader: SeriesReader, prices: Series): PartSeries {
  const supply = part.supply.minus ? reader.sum(part.supply).map(notNegative) : reader.sum(part.supply);
  const rate = expected(part, reader, reader.rate(part.rate));
  const missing = (index: number) => missingAt({ supply, rate }, index);
  const ethSpans = spansOf(timeline, missing);
  const priced = !prices.some(isUnread);
  const usdSpans = priced ? ethSpans : spansOf(timeline, index => missing(index) ?? priceMissingAt(prices, index));
  const spans = { ETH: ethSpans, USD: usdSpans };
  const tvl = supply.map((held, i) => {
    const worth = rate[i]!;
    return isUnread(held) || isUnread(worth) ? null : held * worth;
  });
  return { part, supply, rate, tvl, spans, sumsFrom: flowSums({ supply, rate, tvl }, prices, startsOf(spans)) };
}

/** What keeps a point from counting, or null. */
export function missingAt({ supply, rate }: Pick<PartSeries, 'supply' | 'rate'>, index: number): Unread | null {
  const held = supply[index]!;
  if (isUnread(held)) return held;
  const worth = rate[index]!;
  return isUnread(worth) ? worth : null;
}

/** Twice the flow between two points that have both reads. */
export function stepFlow2({ supply, rate }: Pick<PartSeries, 'supply' | 'rate'>, start: number, end: number): bigint {
  const held = (supply[end] as bigint) - (supply[start] as bigint);
  return held * ((rate[start] as bigint) + (rate[end] as bigint));
}

function priceMissingAt(prices: Series, index: number): Unread | null {
  const price = prices[index]!;
  return isUnread(price) ? { ...price, reason: `No ETH/USD price: ${price.reason}` } : null;
}

function startsOf(spans: PartSeries['spans']): ReadonlySet<number> {
  const all = [...Object.values(spans.ETH), ...Object.values(spans.USD)];
  return new Set(all.flatMap(span => ('reason' in span ? [] : [span.start])));
}

function notNegative(supply: Reading): Reading {
  return !isUnread(supply) && supply < 0n
    ? { reason: 'the supplies read do not fit together', notLaunched: false }
    : supply;
}

function expected(part: Part, reader: SeriesReader, rate: Series): Series {
  if (!part.expect) return rate;
  const wanted = BigInt(part.expect.address);
  const reason = `not used: the contract does not confirm that ${part.expect.what}`;
  return reader.call(part.expect.call).map((answer, i): Reading => {
    if (isUnread(answer)) return answer;
    return answer === wanted ? rate[i]! : { reason, notLaunched: false };
  });
}

/**
 * Adds up from the newest point back to the earliest start. This is the engine's inner loop, 24,000 rounds for 400 days
 * of all protocols: it does only what cannot be had from other sums, and keeps none but those at the starts.
 */
function flowSums(
  series: Pick<PartSeries, 'supply' | 'rate' | 'tvl'>,
  prices: Series,
  starts: ReadonlySet<number>,
): ReadonlyMap<number, FlowSums> {
  const sums = new Map<number, FlowSums>();
  const { tvl } = series;
  const earliest = Math.min(...starts);
  let [flow2, flowUsd4, priceUsd2, unpriced] = [0n, 0n, 0n, 0n];
  let after = -1;
  let afterPrice = -1;
  for (let i = tvl.length - 1; i >= earliest; i--) {
    const value = tvl[i]!;
    if (value === null) continue;
    const step = after >= 0 ? stepFlow2(series, i, after) : 0n;
    flow2 += step;
    const price = prices[i]!;
    if (isUnread(price)) unpriced += step;
    else {
      if (afterPrice >= 0) {
        const next = prices[afterPrice] as bigint;
        flowUsd4 += (after === afterPrice ? step : step + unpriced) * (price + next);
        priceUsd2 += (next - price) * (value + tvl[afterPrice]!);
      }
      afterPrice = i;
      unpriced = 0n;
    }
    after = i;
    if (starts.has(i)) sums.set(i, { flow2, flowUsd4, priceUsd2 });
  }
  return sums;
}
