import { exactDecimal } from './decimal.ts';
import { type EntrySeries, totalTvl } from './entry-series.ts';
import { type PartSeries, stepFlow2 } from './part-series.ts';
import { ethScale } from './scale.ts';
import type { DailyPoint } from './snapshot.ts';
import { daySeconds, isoTime, type Timeline } from './timeline.ts';

/**
 * The last `count` steps of the timeline, oldest first; the last one ends now. A day that was never observed is there
 * with nulls, and so is the flow of the step after it, which is more than a day's.
 */
export function daily({ counted }: EntrySeries, timeline: Timeline, count: number): DailyPoint[] {
  const days: DailyPoint[] = [];
  let tvl = totalTvl(counted, timeline.last);
  for (let end = timeline.last; end > 0 && days.length < count; end--) {
    const before = totalTvl(counted, end - 1);
    const missing = timeline.daysMissingAfter[end - 1]! - timeline.daysMissingAfter[end]!;
    const isWhole = missing === 0 && tvl !== null && before !== null;
    const { flowEth, rewardsEth } = isWhole ? change(counted, end) : noChange;
    const tvlEth = tvl === null ? null : exactDecimal(tvl, ethScale);
    days.push({ time: timeline.labels[end]!.time, flowEth, rewardsEth, tvlEth });
    for (let day = 1; day <= missing && days.length < count; day++) days.push(nothing(timeline.times[end]!, day));
    tvl = before;
  }
  return days.reverse();
}

const noChange = { flowEth: null, rewardsEth: null };

/** A part that was launched in this very step has no earlier value to differ from. */
function change(counted: readonly PartSeries[], end: number): Pick<DailyPoint, 'flowEth' | 'rewardsEth'> {
  let [flow2, rewards2] = [0n, 0n];
  for (const part of counted) {
    const [before, after] = [part.tvl[end - 1]!, part.tvl[end]!];
    if (before === null || after === null) continue;
    const flow = stepFlow2(part, end - 1, end);
    flow2 += flow * part.lift;
    rewards2 += (2n * (after - before) - flow) * part.lift;
  }
  return { flowEth: halves(flow2), rewardsEth: halves(rewards2) };
}

function halves(twice: bigint): string {
  return exactDecimal(twice * 5n, ethScale + 1);
}

function nothing(endSeconds: number, daysBefore: number): DailyPoint {
  const midnight = Math.floor(endSeconds / daySeconds) * daySeconds;
  return { time: isoTime(midnight - daysBefore * daySeconds), flowEth: null, rewardsEth: null, tvlEth: null };
}
