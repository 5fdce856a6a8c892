import type { Call } from '../protocols/entry.ts';
import { type Computed, computed, joinReasons, type Use, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, failingParts, partCalls, usesAt } from './entry-series.ts';
import { type FigureContext, priceCall } from './figure-context.ts';
import { missingAt, type PartSeries } from './part-series.ts';
import { isUnread, type Unread } from './reading.ts';
import { ethScale, usdScale } from './scale.ts';
import type { FigureUnit } from './snapshot.ts';
import { dateAt, type Span, spanOf, type WindowDays } from './span.ts';
import { whyNone } from './tvl.ts';

/** One way in which the TVL changed over a window: a running sum of each part, and what it is divided by. */
export type Change = {
  readonly unit: Extract<FigureUnit, 'ETH' | 'USD'>;
  readonly method: string;
  /** The running sum holds this many times the amount, so that halves stay exact. */
  readonly times: 1n | 2n | 4n;
  readonly sum: (part: PartSeries) => readonly (bigint | null)[];
};

/**
 * A change over a window, added over the parts. Each part counts from the nearest point that has it; every change of
 * one window and unit has the same points, so that flow, rewards and price add up to the change of TVL exactly.
 */
export function changeOver(context: FigureContext, series: EntrySeries, days: WindowDays, change: Change): Computed {
  const kind = { unit: change.unit, window: `${days}d`, method: change.method };
  const { timeline } = context;
  const parts = series.parts.filter(part => part.tvl[timeline.last] !== null);
  if (parts.length === 0) return unavailable(kind, whyNone(context, series));
  const spans = parts.map(part => ({ part, span: partSpan(context, part, days, change.unit) }));
  const counted = spans.flatMap(({ part, span }) => ('reason' in span ? [] : [{ part, span }]));
  if (counted.length === 0) return unavailable(kind, (spans[0]!.span as { reason: string }).reason);
  const total = counted.reduce((sum, { part, span }) => sum + difference(change, part, span.start, timeline.last), 0n);
  const start = Math.min(...counted.map(({ span }) => span.start));
  return computed(timeline, kind, exactChange(total, change), {
    from: start,
    reason: joinReasons(whatIsMissing(context, series, spans), jumpWords(context, series, start)),
    uses: () => counted.flatMap(({ part, span }) => usesOver(context, part, span.start, change.unit)),
  });
}

function partSpan(context: FigureContext, part: PartSeries, days: WindowDays, unit: Change['unit']): Span {
  const missing = (index: number): Unread | null =>
    missingAt(part, index) ?? (unit === 'USD' ? priceMissingAt(context, index) : null);
  return spanOf(context.timeline, days, missing);
}

function priceMissingAt({ prices }: FigureContext, index: number): Unread | null {
  const price = prices[index]!;
  return isUnread(price) ? { ...price, reason: `No ETH/USD price: ${price.reason}` } : null;
}

function difference(change: Change, part: PartSeries, start: number, end: number): bigint {
  const sums = change.sum(part);
  return sums[end]! - sums[start]!;
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
): string | null {
  const symbols = new Map<string, string[]>();
  const add = (words: string, symbol: string) => symbols.set(words, [...(symbols.get(words) ?? []), symbol]);
  for (const { part, span } of spans) {
    const words = 'reason' in span ? [span.reason] : [span.shifted, span.gaps];
    for (const each of words) if (each) add(each, part.part.symbol);
  }
  for (const { part, unread } of failingParts(series, timeline)) {
    add(`left out (${unread.reason}).`, part.part.symbol);
  }
  const every = series.parts.length;
  return joinReasons(
    ...[...symbols].map(([words, names]) => (names.length === every ? words : `${names.join(', ')}: ${words}`)),
  );
}

function jumpWords({ timeline }: FigureContext, { jumps }: EntrySeries, start: number): string | null {
  const inside = jumps.filter(jump => jump.from >= start);
  if (inside.length === 0) return null;
  return `Includes a jump of the rate before ${inside.map(jump => dateAt(timeline, jump.to)).join(', ')}.`;
}

function usesOver(context: FigureContext, part: PartSeries, start: number, unit: Change['unit']): readonly Use[] {
  const { timeline, registry } = context;
  const calls: readonly Call[] = [...partCalls(part.part, registry), ...(unit === 'USD' ? [priceCall] : [])];
  const points = Array.from({ length: timeline.last - start + 1 }, (_, i) => start + i);
  return usesAt(
    calls,
    points.filter(point => part.tvl[point] !== null),
  );
}
