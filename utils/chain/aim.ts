import { bracketOf, firstGuessSeconds, isClosed, spacingOf } from './bracket.ts';
import type { BlockTime } from './read-block-times.ts';

// Guesses are plain numbers: heights and seconds are far below 2^53, and what a guess finds is proved by its neighbour.

/** Share by which the first guess of a chain's spacing may be wrong: on Ethereum none to one slot in a hundred is empty. */
const guessError = 0.005;
/** Empty slots are a matter of chance: three standard deviations of their number, one in a hundred being empty. */
const spreadOfSteps = (steps: number) => 3 * Math.sqrt(0.01 * steps);

/** `count` blocks over the range in which the last one at or before a time is expected; neighbours where it is narrow. */
export function blocksAround(points: readonly BlockTime[], time: bigint, count: number): bigint[] {
  const { low, high } = bracketOf(points, time);
  if (!high || isClosed({ low, high })) return [];
  const { block, off } = aimAt(points, time, low, high);
  const step = Math.max(1, (2 * off) / count);
  const floor = low ? Number(low.block) + 1 : 0;
  return Array.from({ length: count }, (_, index) => {
    const place = block + Math.ceil((index - (count - 1) / 2) * step);
    return BigInt(Math.min(Math.max(place, floor), Number(high.block) - 1));
  });
}

/**
 * The blocks to read in full so that the one sought is very probably among them and the next one proves it: the one
 * expected and its neighbours, less those that cannot be it if no two blocks are closer than the closest known.
 */
export function runAround(points: readonly BlockTime[], time: bigint): bigint[] {
  const { low, high } = bracketOf(points, time);
  if (!high || (!low && high.block === 0n)) return [];
  const { block, up, down } = aimAt(points, time, low, high);
  const slot = closestSpacing(points);
  const latest = low ? Number(low.block) + Math.floor(up / slot) : block + 1;
  const earliest = Number(high.block) - Math.ceil(down / slot);
  const first = Math.max(block - 1, earliest, Number(low?.block ?? 0n));
  const last = Math.min(block + 2, latest + 1, Number(high.block) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => BigInt(first + index));
}

/** The block expected, by how many it may be off, and the seconds to the known ones on either side. */
function aimAt(points: readonly BlockTime[], time: bigint, low: BlockTime | undefined, high: BlockTime) {
  const known = spacingOf(low ? [low, high] : points);
  const seconds = known ?? firstGuessSeconds;
  const [up, down] = [low ? Number(time - low.time) : Number.POSITIVE_INFINITY, Number(high.time - time)];
  const block = low ? Number(low.block) + Math.floor(up / seconds) : Number(high.block) - Math.ceil(down / seconds);
  const steps = low ? (up * down) / (up + down) / seconds : down / seconds;
  return { block, off: known === null ? steps * guessError : spreadOfSteps(steps), up, down };
}

/** Least mean seconds between two neighbouring points: on Ethereum the slot, where none between them is empty. */
function closestSpacing(points: readonly BlockTime[]): number {
  const spacings = points.slice(1).map((point, index) => spacingOf([points[index]!, point]) ?? 0);
  return spacings.length > 0 ? Math.min(...spacings) : 0;
}
