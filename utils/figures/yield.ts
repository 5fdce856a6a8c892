import type { Words } from '../language/words.ts';
import { type Computed, computed, joinReasons, type Use, unavailable } from './computed.ts';
import { numberDecimal, ratioDecimal, ratioNumber } from './decimal.ts';
import { earnedBefore } from './earned-before.ts';
import { type EntrySeries, rateCalls, usesAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import type { Growth } from './growth.ts';
import { dayAt, type WindowDays } from './span.ts';
import { daySeconds } from './timeline.ts';
import { unreadable } from './tvl.ts';
import { unchangedSince } from './unchanged-since.ts';

const yearSeconds = 365 * daySeconds;

type Basis = { readonly key: 'apy' | 'apr'; readonly method: string; readonly value: (growth: Growth) => string };

const apyBasis: Basis = { key: 'apy', method: '(R1/R0)^(365 d/Δt) − 1', value: growth => numberDecimal(apyOf(growth)) };
const aprBasis: Basis = {
  key: 'apr',
  method: '(R1/R0 − 1)·365 d/Δt',
  value: ({ before, after, seconds }) => ratioDecimal((after - before) * BigInt(yearSeconds), before * BigInt(seconds)),
};

/** Growth of the rate over a window, as a year's compounded rate. May be negative. */
export function apy(context: FigureContext, series: EntrySeries, days: WindowDays): Computed {
  return yieldOver(context, series, days, apyBasis);
}

/** The same without compounding. */
export function apr(context: FigureContext, series: EntrySeries, days: WindowDays): Computed {
  return yieldOver(context, series, days, aprBasis);
}

/**
 * log1p and expm1 keep the digits of a small growth: the result is good to 14 of them.
 * The growth itself is exact until here.
 */
function apyOf({ before, after, seconds }: Growth): number {
  return Math.expm1((Math.log1p(ratioNumber(after - before, before)) * yearSeconds) / seconds);
}

function yieldOver(context: FigureContext, series: EntrySeries, days: WindowDays, basis: Basis): Computed {
  const { timeline } = context;
  const kind = { unit: 'fraction', window: `${days}d`, method: basis.method } as const;
  const { rate, rateSpans } = series;
  if (!rate || !rateSpans) return unavailable(kind, unreadable(series) ?? { say: 'noGrowingRate' });
  const span = rateSpans[days];
  if ('reason' in span) return unavailable(kind, span.reason);
  const { start } = span;
  const seconds = timeline.times[timeline.last]! - timeline.times[start]!;
  // annualising a week as if it were a quarter would be a guess
  if (seconds < (days * daySeconds) / 2) {
    return unavailable(kind, joinReasons(span.shifted, { say: 'tooShort', of: [{ days }] })!);
  }
  const unchanged = unchangedSince(rate.readings, timeline);
  if (unchanged <= start) {
    return unavailable(kind, { say: 'unchangedSince', of: [dayAt(timeline, unchanged)] });
  }
  const growth = series.growths.get(start)!;
  if (growth.seconds < (days * daySeconds) / 2) {
    return unavailable(kind, { say: 'rateJumped', of: [{ days }] });
  }
  return computed(timeline, kind, basis.value(growth), {
    from: start,
    reason: joinReasons(
      span.shifted,
      earnedBefore(rate.readings, { timeline, start, days, unchanged }, growth),
      jumpWords(context, growth),
    ),
    uses: () => usesOf(context, series, start, growth),
  });
}

/** Says of each jump that it is left out, and when it was. */
function jumpWords({ timeline }: FigureContext, { jumps }: Growth): Words | null {
  if (jumps.length === 0) return null;
  const list = jumps.map(jump => dayAt(timeline, jump.to));
  return { say: 'jumpLeftOut', of: [{ list }, { count: jumps.length }] };
}

function usesOf(context: FigureContext, { entry }: EntrySeries, start: number, { jumps }: Growth): readonly Use[] {
  const points = [...new Set([start, ...jumps.flatMap(jump => [jump.from, jump.to]), context.timeline.last])];
  return usesAt(rateCalls(entry.rate, context.registry), points);
}
