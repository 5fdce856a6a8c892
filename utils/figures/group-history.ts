import { type EntrySeries, tvlAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';

/** TVL of several protocols together at each point, null where one of them cannot be read. */
export function groupHistory({ timeline }: FigureContext, members: readonly EntrySeries[]): readonly (bigint | null)[] {
  return timeline.points.map((_, index) => {
    let total = 0n;
    for (const series of members) {
      const value = tvlAt(series, index);
      if (value === null) return null;
      total += value;
    }
    return total;
  });
}
