import type { RateJump } from './rate-events.ts';
import type { Series } from './rate-series.ts';
import type { Timeline } from './timeline.ts';

/** Enough digits that the smallest tick of a rate is kept to 20 of them. */
const growthOne = 10n ** 40n;

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
  let after = ((rate[timeline.last] as bigint) * growthOne) / (rate[start] as bigint);
  let seconds = timeline.times[timeline.last]! - timeline.times[start]!;
  for (const jump of inside) {
    after = (after * jump.before) / jump.after;
    seconds -= timeline.times[jump.to]! - timeline.times[jump.from]!;
  }
  return { before: growthOne, after, seconds, jumps: inside };
}
