import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { missingAt } from './part-series.ts';

/**
 * TVL of several protocols together at each point at 10^54, null where one of them cannot be read. Goes through one part
 * after the other, since 400 days of one lie together in memory and the parts of one day do not.
 */
export function groupHistory({ timeline }: FigureContext, members: readonly EntrySeries[]): readonly (bigint | null)[] {
  if (members.some(({ counted }) => counted.length === 0)) return timeline.points.map(() => null);
  const sumsByLift = new Map<bigint, bigint[]>();
  const missing = new Set<number>();
  for (const part of members.flatMap(({ counted }) => counted)) {
    const sums = sumsByLift.get(part.lift) ?? timeline.points.map(() => 0n);
    sumsByLift.set(part.lift, sums);
    for (const [i, value] of part.tvl.entries()) {
      if (value !== null) sums[i]! += value;
      else if (!missingAt(part, i)?.notLaunched) missing.add(i);
    }
  }
  const all = [...sumsByLift];
  const totalAt = (index: number) => all.reduce((total, [lift, sums]) => total + sums[index]! * lift, 0n);
  return timeline.points.map((_, i) => (missing.has(i) ? null : totalAt(i)));
}
