import { add, divide, equals, type Fraction, fraction, multiply, subtract, zero } from './fraction.ts';
import { precisePower } from './precise-power.ts';

/**
 * The figures again, from the definitions alone and in fractions: what the engine must agree with to the last digit.
 * Shares no code with it.
 */
export type Height = {
  /** Block time in seconds. */
  readonly time: number;
  /** Null where the read is missing. */
  readonly supply: Fraction | null;
  readonly rate: Fraction | null;
  readonly price: Fraction | null;
};

export type Changes = {
  readonly start: number;
  readonly flow: Fraction;
  readonly rewards: Fraction;
  readonly change: Fraction;
};

const day = 86_400;
const half = fraction(1n, 2n);

/** Index at which a window of `days` starts, or null where it is unavailable. The last height is the end. */
export function windowStart(heights: readonly Height[], days: number, has: (height: Height) => boolean): number | null {
  const end = heights.at(-1)!;
  if (!has(end)) return null;
  const target = end.time - days * day;
  const candidates = heights.slice(0, -1).map((height, index) => ({ height, index }));
  const closest = (list: typeof candidates) =>
    list.toSorted(
      (a, b) => Math.abs(a.height.time - target) - Math.abs(b.height.time - target) || a.index - b.index,
    )[0];
  const onGrid = closest(candidates);
  const tolerance = Math.max(1.5 * day, (days * day) / 10);
  if (!onGrid || Math.abs(onGrid.height.time - target) > tolerance) return null;
  return closest(candidates.filter(({ height }) => has(height)))?.index ?? null;
}

export function ethChanges(heights: readonly Height[], days: number): Changes | null {
  const has = (height: Height) => height.supply !== null && height.rate !== null;
  const start = windowStart(heights, days, has);
  if (start === null) return null;
  const inside = heights.slice(start).filter(has);
  let [flow, rewards] = [zero, zero];
  for (let i = 1; i < inside.length; i++) {
    const [before, after] = [inside[i - 1]!, inside[i]!];
    const [s0, s1, r0, r1] = [before.supply!, after.supply!, before.rate!, after.rate!];
    flow = add(flow, multiply(multiply(subtract(s1, s0), add(r0, r1)), half));
    rewards = add(rewards, multiply(multiply(subtract(r1, r0), add(s0, s1)), half));
  }
  return { start, flow, rewards, change: subtract(tvl(inside.at(-1)!), tvl(inside[0]!)) };
}

/** In USD: `flow` and `rewards` of each step at its mean price, and what the price did. */
export function usdChanges(heights: readonly Height[], days: number): (Changes & { price: Fraction }) | null {
  const hasEth = (height: Height) => height.supply !== null && height.rate !== null;
  const has = (height: Height) => hasEth(height) && height.price !== null;
  const start = windowStart(heights, days, has);
  if (start === null) return null;
  const inside = heights.slice(start).filter(hasEth);
  let [flow, rewards, price] = [zero, zero, zero];
  let [stepFlow, stepRewards] = [zero, zero];
  let priced = inside[0]!;
  for (let i = 1; i < inside.length; i++) {
    const [before, after] = [inside[i - 1]!, inside[i]!];
    const [s0, s1, r0, r1] = [before.supply!, after.supply!, before.rate!, after.rate!];
    stepFlow = add(stepFlow, multiply(multiply(subtract(s1, s0), add(r0, r1)), half));
    stepRewards = add(stepRewards, multiply(multiply(subtract(r1, r0), add(s0, s1)), half));
    if (after.price === null) continue;
    const mean = multiply(add(priced.price!, after.price), half);
    flow = add(flow, multiply(stepFlow, mean));
    rewards = add(rewards, multiply(stepRewards, mean));
    price = add(price, multiply(multiply(subtract(after.price, priced.price!), add(tvl(priced), tvl(after))), half));
    [stepFlow, stepRewards, priced] = [zero, zero, after];
  }
  const end = inside.at(-1)!;
  const change = subtract(multiply(tvl(end), end.price!), multiply(tvl(inside[0]!), inside[0]!.price!));
  return { start, flow, rewards, price, change };
}

export function tvl({ supply, rate }: Height): Fraction {
  return multiply(supply!, rate!);
}

/** Indices between which the rate jumped, by the declared rule. */
export function jumps(heights: readonly Height[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const known = heights.flatMap((height, index) =>
    height.rate ? [{ index, rate: height.rate, time: height.time }] : [],
  );
  for (let i = 1; i < known.length; i++) {
    const [before, after] = [known[i - 1]!, known[i]!];
    let moved = i - 1;
    while (moved > 0 && equals(known[moved - 1]!.rate, before.rate)) moved--;
    const stillDays = (after.time - known[moved]!.time) / day;
    const change =
      Number(divide(subtract(after.rate, before.rate), before.rate).n) /
      Number(divide(subtract(after.rate, before.rate), before.rate).d);
    if (change < -0.001 || change > Math.max(0.005, (0.2 * stillDays) / 365))
      found.push({ from: before.index, to: after.index });
  }
  return found;
}

/** APY and APR over a window, jumps left out; null where unavailable. */
export function yields(
  heights: readonly Height[],
  days: number,
): { start: number; apy: Fraction; apr: Fraction } | null {
  const start = windowStart(heights, days, height => height.rate !== null);
  if (start === null) return null;
  const end = heights.length - 1;
  const span = heights[end]!.time - heights[start]!.time;
  if (span < (days * day) / 2) return null;
  const inside = heights.slice(start).flatMap(height => (height.rate ? [height.rate] : []));
  if (inside.every(rate => equals(rate, inside.at(-1)!))) return null;
  let growth = divide(heights[end]!.rate!, heights[start]!.rate!);
  let seconds = span;
  for (const { from, to } of jumps(heights).filter(jump => jump.from >= start)) {
    growth = divide(growth, divide(heights[to]!.rate!, heights[from]!.rate!));
    seconds -= heights[to]!.time - heights[from]!.time;
  }
  if (seconds < (days * day) / 2) return null;
  const year = BigInt(365 * day);
  return {
    start,
    apy: subtract(precisePower(growth, year, BigInt(seconds)), fraction(1n)),
    apr: multiply(subtract(growth, fraction(1n)), fraction(year, BigInt(seconds))),
  };
}
