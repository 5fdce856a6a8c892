import type { Series } from './rate-series.ts';
import { isUnread } from './reading.ts';
import type { Timeline } from './timeline.ts';

/** The earliest point from which on every rate read equals the newest one. */
export function unchangedSince(rate: Series, timeline: Timeline): number {
  const newest = rate[timeline.last]!;
  let since = timeline.last;
  for (let i = timeline.last - 1; i >= 0; i--) {
    if (isUnread(rate[i]!)) continue;
    if (rate[i] !== newest) break;
    since = i;
  }
  return since;
}
