import type { Words } from '../language/words.ts';
import type { Call } from '../protocols/entry.ts';
import { type Computed, computed, joinReasons, type Use, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, failingParts, partCalls, usesAt } from './entry-series.ts';
import { priceCall } from './eth-price.ts';
import type { FigureContext } from './figure-context.ts';
import type { FlowSums, PartSeries } from './part-series.ts';
import type { PriceSeries } from './price-series.ts';
import { ethScale, usdScale } from './scale.ts';
import type { FigureState, FigureUnit } from './snapshot.ts';
import { dayAt, type Span, type WindowDays } from './span.ts';
import { whyNone } from './tvl.ts';

export type ChangeUnit = Extract<FigureUnit, 'ETH' | 'USD'>;

/** One way in which the TVL changed between two points that have all reads. */
export type Change<TUnit extends ChangeUnit> = {
  readonly unit: TUnit;
  readonly method: Words;
  /** `of` gives this many times the amount, so that halves stay exact. */
  readonly times: 1n | 2n | 4n;
  readonly of: (sums: ChangeSums) => bigint;
  /** It is computed from the two ends alone, not from the days between. */
  readonly endsOnly?: true;
};

/** Over one window, of all parts together. USD are 0 where the change is one of ETH. */
export type ChangeSums = FlowSums & {
  /** Change of the TVL: ETH at 10^54, USD at 10^62. */
  readonly tvl: bigint;
  readonly tvlUsd: bigint;
};

/**
 * Changes over a window, each added over the parts. A part counts from the nearest point that has it; every change of
 * one window and unit has the same points, so that flow, rewards and price add up to the change of TVL exactly.
 */
export function changesOver<TUnit extends ChangeUnit>(
  context: FigureContext,
  positions: Positions,
  days: WindowDays,
  unit: TUnit,
): (change: Change<TUnit>) => Computed {
  const basis = basisOf(context, positions, days, unit);
  return change => {
    const kind = { unit, window: `${days}d`, method: change.method };
    if ('none' in basis) return unavailable(kind, basis.none);
    const { counted, start, state, reason, sums } = basis;
    return computed(context.timeline, kind, exactChange(change.of(sums), change), {
      from: start,
      state,
      reason,
      uses: () => counted.flatMap(each => usesOver(context, each.part, each.start, change)),
    });
  };
}

/** A protocol, or the protocols of a group as one. */
export type Positions = Pick<EntrySeries, 'entry' | 'parts' | 'jumps'>;

type Counted = { readonly part: PartSeries; readonly start: number };

/** What all changes of one window and unit share. */
type Basis =
  | { readonly none: Words }
  | {
      readonly counted: readonly Counted[];
      readonly sums: ChangeSums;
      readonly start: number;
      readonly state: FigureState;
      readonly reason: Words | null;
    };

function basisOf(context: FigureContext, series: Positions, days: WindowDays, unit: ChangeUnit): Basis {
  const { last } = context.timeline;
  const spans = series.parts
    .filter(part => part.tvl[last] !== null)
    .map(part => ({ part, span: part.spans[unit][days] }));
  if (spans.length === 0) return { none: whyNone(context, series) };
  const price = unit === 'USD' ? context.ethPrice : { stale: null };
  if ('reason' in price) return { none: price.reason };
  const counted = spans.flatMap(({ part, span }) => ('reason' in span ? [] : [{ part, start: span.start }]));
  if (counted.length === 0) return { none: (spans[0]!.span as { reason: Words }).reason };
  const start = Math.min(...counted.map(each => each.start));
  const missing = joinReasons(whatIsMissing(context, series, spans), jumpWords(context, series, start));
  const state = price.stale ? 'stale' : missing ? 'partial' : 'ready';
  const sums = sumsOf(counted, unit === 'USD' ? context.prices : null);
  return { counted, sums, start, state, reason: joinReasons(price.stale, missing) };
}

function sumsOf(counted: readonly Counted[], prices: PriceSeries | null): ChangeSums {
  let [tvl, tvlUsd, flow2, flowUsd4, priceUsd2] = [0n, 0n, 0n, 0n, 0n];
  for (const { part, start } of counted) {
    const { tvl: worth, lift } = part;
    const [before, after] = [worth[start]!, worth.at(-1)!];
    const sums = part.sumsFrom.get(start)!;
    tvl += (after - before) * lift;
    flow2 += sums.flow2;
    if (!prices) continue;
    // a price that counts is read: the spans of USD begin and end where it is
    const [priceBefore, priceAfter] = [prices.readings[start] as bigint, prices.readings.at(-1) as bigint];
    tvlUsd += (after * priceAfter - before * priceBefore) * lift;
    flowUsd4 += sums.flowUsd4;
    priceUsd2 += sums.priceUsd2;
  }
  return { tvl, tvlUsd, flow2, flowUsd4, priceUsd2 };
}

/** A half is 5/10 and a quarter 25/100: the decimal ends. */
function exactChange(total: bigint, { times, unit }: Change<ChangeUnit>): string {
  const scale = unit === 'ETH' ? ethScale : usdScale;
  if (times === 1n) return exactDecimal(total, scale);
  return times === 2n ? exactDecimal(total * 5n, scale + 1) : exactDecimal(total * 25n, scale + 2);
}

function whatIsMissing(
  { timeline }: FigureContext,
  series: Positions,
  spans: readonly { readonly part: PartSeries; readonly span: Span }[],
): Words | null {
  const known = new Map<string, { words: Words; symbols: string[] }>();
  const add = (words: Words, symbol: string) => {
    const key = JSON.stringify(words);
    known.set(key, { words, symbols: [...(known.get(key)?.symbols ?? []), symbol] });
  };
  for (const { part, span } of spans) {
    const words = 'reason' in span ? [span.reason] : [span.shifted, span.gaps];
    for (const each of words) if (each) add(each, part.part.symbol);
  }
  for (const { part, unread } of failingParts(series, timeline)) {
    add({ say: 'leftOut', of: [unread.reason] }, part.part.symbol);
  }
  const every = series.parts.length;
  return joinReasons(
    ...[...known.values()].map(({ words, symbols }): Words => {
      return symbols.length === every ? words : { say: 'ofPart', of: [{ list: symbols }, words] };
    }),
  );
}

function jumpWords({ timeline }: FigureContext, { jumps }: Positions, start: number): Words | null {
  const inside = jumps.filter(jump => jump.from >= start);
  if (inside.length === 0) return null;
  return { say: 'jumpIncluded', of: [{ list: inside.map(jump => dayAt(timeline, jump.to)) }] };
}

function usesOver(context: FigureContext, part: PartSeries, start: number, change: Change<ChangeUnit>): readonly Use[] {
  const { timeline, registry } = context;
  const calls: readonly Call[] = [...partCalls(part.part, registry), ...(change.unit === 'USD' ? [priceCall] : [])];
  if (change.endsOnly) return usesAt(calls, [start, timeline.last]);
  const points = Array.from({ length: timeline.last - start + 1 }, (_, i) => start + i);
  return usesAt(
    calls,
    points.filter(point => part.tvl[point] !== null),
  );
}
