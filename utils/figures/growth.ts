import type { RateJump } from './rate-events.ts';
import type { Series } from './rate-series.ts';
import type { Timeline } from './timeline.ts';

/** Growth of a rate over a span without the steps in which it jumped: `after` / `before` in `seconds`. */
export type Growth = {
  readonly before: bigint;
  readonly after: bigint;
  readonly seconds: number;
  /** Jumps left out, with their time. */
  readonly jumps: readonly RateJump[];
};

/** `start` and the newest point must have been read. */
export function growthOf(rate: Series, timeline: Timeline, start: number, jumps: readonly RateJump[]): Growth {
  const inside = jumps.filter(jump => jump.from >= start);
  let before = rate[start] as bigint;
  let after = rate[timeline.last] as bigint;
  let seconds = timeline.times[timeline.last]! - timeline.times[start]!;
  for (const jump of inside) {
    before *= jump.after;
    after *= jump.before;
    seconds -= timeline.times[jump.to]! - timeline.times[jump.from]!;
  }
  return { before, after, seconds, jumps: inside };
}
