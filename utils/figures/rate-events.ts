import { blockPoint } from './computed.ts';
import { ratioDecimal, ratioNumber } from './decimal.ts';
import type { Series } from './rate-series.ts';
import { isUnread } from './reading.ts';
import type { RateEvent } from './snapshot.ts';
import { daySeconds, type Timeline } from './timeline.ts';

/** A step of the timeline over which the rate jumped. */
export type RateJump = {
  readonly from: number;
  readonly to: number;
  readonly before: bigint;
  readonly after: bigint;
};

/**
 * A fall of more than a thousandth in one step is a jump. Lido's one negative day and Rocket Pool's (−0.027 %) were
 * smaller, and the noise of rates that are computed live is smaller still; slashings that matter are not.
 */
const fallLimit = 0.001;

/**
 * A rise is a jump above half a percent, or above what 20 % a year would have brought since the rate last moved,
 * whichever is more: a harvest after weeks of standstill is income, and no staking rate earns a fifth a year.
 */
const riseLimit = 0.005;
const riseLimitYearly = 0.2;

export function jumpsOf(rate: Series, timeline: Timeline): RateJump[] {
  const jumps: RateJump[] = [];
  let from = -1;
  let before = 0n;
  let beforeNumber = 0;
  let movedAt = 0;
  for (let to = 0; to < rate.length; to++) {
    const after = rate[to]!;
    if (isUnread(after)) continue;
    const afterNumber = Number(after);
    if (from < 0) movedAt = timeline.times[to]!;
    else if (after !== before) {
      const stillDays = (timeline.times[to]! - movedAt) / daySeconds;
      // most steps are far from any limit, and doubles tell that at once
      const isLarge = Math.abs(afterNumber / beforeNumber - 1) > fallLimit / 2;
      if (isLarge && isJump(ratioNumber(after - before, before), stillDays)) jumps.push({ from, to, before, after });
      movedAt = timeline.times[to]!;
    }
    from = to;
    before = after;
    beforeNumber = afterNumber;
  }
  return jumps;
}

export function eventOf(jump: RateJump, timeline: Timeline): RateEvent {
  return {
    kind: jump.after < jump.before ? 'rate-drop' : 'rate-jump',
    from: blockPoint(timeline, jump.from),
    to: blockPoint(timeline, jump.to),
    change: ratioDecimal(jump.after - jump.before, jump.before),
  };
}

function isJump(change: number, stillDays: number): boolean {
  return change < -fallLimit || change > Math.max(riseLimit, (riseLimitYearly * stillDays) / 365);
}
