import type { Words } from '../language/words.ts';
import type { Growth } from './growth.ts';
import type { Series } from './rate-series.ts';
import { isUnread } from './reading.ts';
import { dayAt, toleranceSeconds, type WindowDays } from './span.ts';
import type { Timeline } from './timeline.ts';

/**
 * A rate that moves once a month brings a month's income into the week in which it moves. Said where it had rested
 * before the window's start longer than it rests now, by more than a start may lie off: then what the window holds was
 * earned over more than its days. A rate of every day never hears of it.
 */
export function earnedBefore(
  rate: Series,
  { timeline, start, days, unchanged }: YieldSpan,
  { before, after, jumps }: Growth,
): Words | null {
  const since = stoodSince(rate, start);
  const { times, last } = timeline;
  const excess = times[start]! - times[since]! - (times[last]! - times[unchanged]!);
  if (excess <= toleranceSeconds(days) || after <= before) return null;
  // a move that is left out brings nothing in
  const moved = rate.findIndex((each, i) => i > start && !isUnread(each) && each !== rate[start]);
  if (jumps.some(jump => jump.to === moved)) return null;
  return { say: 'earnedBefore', of: [dayAt(timeline, since)] };
}

type YieldSpan = {
  readonly timeline: Timeline;
  readonly start: number;
  readonly days: WindowDays;
  /** The point since which the rate rests. */
  readonly unchanged: number;
};

/** The earliest point from which on every rate read up to `start` equals the one there. */
function stoodSince(rate: Series, start: number): number {
  let since = start;
  for (let i = start - 1; i >= 0; i--) {
    if (isUnread(rate[i]!)) continue;
    if (rate[i] !== rate[start]) break;
    since = i;
  }
  return since;
}
