import { exactDecimal } from './decimal.ts';
import { type EntrySeries, tvlAt } from './entry-series.ts';
import { type PartSeries, stepFlow2 } from './part-series.ts';
import { ethScale } from './scale.ts';
import type { DailyPoint } from './snapshot.ts';
import { daySeconds, isoTime, type Timeline } from './timeline.ts';

/**
 * The last `count` steps of the timeline, oldest first; the last one ends now. A day that was never observed is there
 * with nulls, and so is the flow of the step after it, which is more than a day's.
 */
export function daily(series: EntrySeries, timeline: Timeline, count: number): DailyPoint[] {
  const days: DailyPoint[] = [];
  for (let end = timeline.last; end > 0 && days.length < count; end--) {
    const missing = timeline.daysMissingAfter[end - 1]! - timeline.daysMissingAfter[end]!;
    days.push(step(series, timeline, end, missing === 0));
    for (let day = 1; day <= missing && days.length < count; day++) days.push(nothing(timeline.times[end]!, day));
  }
  return days.reverse();
}

function step(series: EntrySeries, timeline: Timeline, end: number, isOneDay: boolean): DailyPoint {
  const tvl = tvlAt(series, end);
  const whole = isOneDay && tvl !== null && tvlAt(series, end - 1) !== null;
  const there = series.parts.filter(
    ({ tvl }) => tvl[timeline.last] !== null && tvl[end - 1] !== null && tvl[end] !== null,
  );
  return {
    time: timeline.labels[end]!.time,
    flowEth: whole ? halves(sum(there, part => stepFlow2(part, end - 1, end) * part.lift)) : null,
    rewardsEth: whole ? halves(sum(there, part => stepRewards2(part, end))) : null,
    tvlEth: tvl === null ? null : exactDecimal(tvl, ethScale),
  };
}

function stepRewards2(part: PartSeries, end: number): bigint {
  return (2n * (part.tvl[end]! - part.tvl[end - 1]!) - stepFlow2(part, end - 1, end)) * part.lift;
}

/** A part that was launched in this very step has no earlier value to differ from, and is not among `parts`. */
function sum(parts: readonly PartSeries[], amount: (part: PartSeries) => bigint): bigint {
  return parts.reduce((total, part) => total + amount(part), 0n);
}

function halves(twice: bigint): string {
  return exactDecimal(twice * 5n, ethScale + 1);
}

function nothing(endSeconds: number, daysBefore: number): DailyPoint {
  const midnight = Math.floor(endSeconds / daySeconds) * daySeconds;
  return { time: isoTime(midnight - daysBefore * daySeconds), flowEth: null, rewardsEth: null, tvlEth: null };
}
