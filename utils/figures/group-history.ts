import { type EntrySeries, totalTvl } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';

/** TVL of several protocols together at each point at 10^54, null where one of them cannot be read. */
export function groupHistory({ timeline }: FigureContext, members: readonly EntrySeries[]): readonly (bigint | null)[] {
  if (members.some(({ counted }) => counted.length === 0)) return timeline.points.map(() => null);
  const all = members.flatMap(({ counted }) => counted);
  return timeline.points.map((_, index) => totalTvl(all, index));
}
