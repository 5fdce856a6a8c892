import { isoTime } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, tvlAt } from './entry-series.ts';
import { missingAt, type PartSeries } from './part-series.ts';
import { ethScale } from './scale.ts';
import type { DailyPoint } from './snapshot.ts';
import { daySeconds, type Timeline } from './timeline.ts';

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
  const tvl = tvlAt(series, timeline, end);
  const whole = isOneDay && tvl !== null && tvlAt(series, timeline, end - 1) !== null;
  const counted = series.parts.filter(part => part.tvl[timeline.last] !== null);
  return {
    time: isoTime(timeline.times[end]!),
    flowEth: whole ? halves(stepSum(counted, end, part => part.flow2)) : null,
    rewardsEth: whole ? halves(stepSum(counted, end, part => part.rewards2)) : null,
    tvlEth: tvl === null ? null : exactDecimal(tvl, ethScale),
  };
}

/** A part that was launched in this very step has no earlier value to differ from. */
function stepSum(parts: readonly PartSeries[], end: number, sums: (part: PartSeries) => readonly bigint[]): bigint {
  return parts
    .filter(part => missingAt(part, end - 1) === null)
    .reduce((total, part) => total + sums(part)[end]! - sums(part)[end - 1]!, 0n);
}

function halves(twice: bigint): string {
  return exactDecimal(twice * 5n, ethScale + 1);
}

function nothing(endSeconds: number, daysBefore: number): DailyPoint {
  const midnight = Math.floor(endSeconds / daySeconds) * daySeconds;
  return { time: isoTime(midnight - daysBefore * daySeconds), flowEth: null, rewardsEth: null, tvlEth: null };
}
