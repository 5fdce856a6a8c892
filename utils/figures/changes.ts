import type { Words } from '../language/words.ts';
import type { Call } from '../protocols/entry.ts';
import { type Computed, computed, joinReasons, type Use, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, failingParts, partCalls, usesAt } from './entry-series.ts';
import { priceCall } from './eth-price.ts';
import type { FigureContext } from './figure-context.ts';
import type { PartSeries } from './part-series.ts';
import { ethScale, usdScale } from './scale.ts';
import type { FigureState, FigureUnit } from './snapshot.ts';
import { dayAt, type Span, type WindowDays } from './span.ts';
import { whyNone } from './tvl.ts';

/** One way in which the TVL changed between two points that have all reads. */
export type Change = {
  readonly unit: Extract<FigureUnit, 'ETH' | 'USD'>;
  readonly method: Words;
  /** `since` gives this many times the amount, so that halves stay exact. */
  readonly times: 1n | 2n | 4n;
  /** From a start of the part's spans to the newest point; ETH at 10^54, USD at 10^62, `prices` at 10^8. */
  readonly since: (part: PartSeries, start: number, prices: readonly bigint[]) => bigint;
  /** It is computed from the two ends alone, not from the days between. */
  readonly endsOnly?: true;
};

/**
 * A change over a window, added over the parts. Each part counts from the nearest point that has it; every change of
 * one window and unit has the same points, so that flow, rewards and price add up to the change of TVL exactly.
 */
export function changeOver(context: FigureContext, series: EntrySeries, days: WindowDays, change: Change): Computed {
  const kind = { unit: change.unit, window: `${days}d`, method: change.method };
  const basis = basisOf(context, series, days, change.unit);
  if ('none' in basis) return unavailable(kind, basis.none);
  const { counted, start, state, reason } = basis;
  // a price that counts is read: the spans of USD begin and end where it is
  const prices = context.prices as readonly bigint[];
  const total = counted.reduce((sum, each) => sum + change.since(each.part, each.start, prices), 0n);
  return computed(context.timeline, kind, exactChange(total, change), {
    from: start,
    state,
    reason,
    uses: () => counted.flatMap(each => usesOver(context, each.part, each.start, change)),
  });
}

/** What all changes of one window and unit share. */
type Basis =
  | { readonly none: Words }
  | {
      readonly counted: readonly { readonly part: PartSeries; readonly start: number }[];
      readonly start: number;
      readonly state: FigureState;
      readonly reason: Words | null;
    };

const known = new WeakMap<EntrySeries, Map<string, Basis>>();

function basisOf(context: FigureContext, series: EntrySeries, days: WindowDays, unit: Change['unit']): Basis {
  const ofSeries = known.get(series) ?? new Map<string, Basis>();
  known.set(series, ofSeries);
  const key = `${days} ${unit}`;
  const basis = ofSeries.get(key) ?? newBasis(context, series, days, unit);
  ofSeries.set(key, basis);
  return basis;
}

function newBasis(context: FigureContext, series: EntrySeries, days: WindowDays, unit: Change['unit']): Basis {
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
  return { counted, start, state, reason: joinReasons(price.stale, missing) };
}

/** A half is 5/10 and a quarter 25/100: the decimal ends. */
function exactChange(total: bigint, { times, unit }: Change): string {
  const scale = unit === 'ETH' ? ethScale : usdScale;
  if (times === 1n) return exactDecimal(total, scale);
  return times === 2n ? exactDecimal(total * 5n, scale + 1) : exactDecimal(total * 25n, scale + 2);
}

function whatIsMissing(
  { timeline }: FigureContext,
  series: EntrySeries,
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

function jumpWords({ timeline }: FigureContext, { jumps }: EntrySeries, start: number): Words | null {
  const inside = jumps.filter(jump => jump.from >= start);
  if (inside.length === 0) return null;
  return { say: 'jumpIncluded', of: [{ list: inside.map(jump => dayAt(timeline, jump.to)) }] };
}

function usesOver(context: FigureContext, part: PartSeries, start: number, change: Change): readonly Use[] {
  const { timeline, registry } = context;
  const calls: readonly Call[] = [...partCalls(part.part, registry), ...(change.unit === 'USD' ? [priceCall] : [])];
  if (change.endsOnly) return usesAt(calls, [start, timeline.last]);
  const points = Array.from({ length: timeline.last - start + 1 }, (_, i) => start + i);
  return usesAt(
    calls,
    points.filter(point => part.tvl[point] !== null),
  );
}
