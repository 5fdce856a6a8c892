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
  const froms = [start, ...inside.map(jump => jump.to)];
  const tos = [...inside.map(jump => jump.from), timeline.last];
  let after = growthOne;
  let seconds = 0;
  for (const [i, from] of froms.entries()) {
    const to = tos[i]!;
    seconds += timeline.times[to]! - timeline.times[from]!;
    // a stretch in which the rate stood still adds nothing, not even a rounding
    if (rate[to] !== rate[from]) after = (after * (rate[to] as bigint)) / (rate[from] as bigint);
  }
  return { before: growthOne, after, seconds, jumps: inside };
}
