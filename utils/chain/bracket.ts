import type { BlockTime } from './read-block-times.ts';

/** What is known around a time: the last block at or before it, and the first one after it. */
export type Bracket = { readonly low: BlockTime | undefined; readonly high: BlockTime | undefined };

/** `points` in the order of their blocks. */
export function bracketOf(points: readonly BlockTime[], time: bigint): Bracket {
  return { low: points.findLast(point => point.time <= time), high: points.find(point => point.time > time) };
}

/** True where no block lies between the ends, or none can lie below the upper one: nothing more is to be read. */
export function isClosed({ low, high }: Bracket): boolean {
  return !high || (low ? high.block - low.block === 1n : high.block === 0n);
}

/** A block counts only where it has the very time, or where the next one proves it the last before it. */
export function settledAt(points: readonly BlockTime[], time: bigint): BlockTime | null {
  const bracket = bracketOf(points, time);
  const { low, high } = bracket;
  return low && (low.time === time || (high && isClosed(bracket))) ? low : null;
}

/** Where only one point is known: where to look first, never what to believe. A slot of Ethereum, some left empty. */
export const firstGuessSeconds = 12.06;

/** Mean seconds between blocks from the first point to the last; null where they are one. */
export function spacingOf(points: readonly BlockTime[]): number | null {
  const [first, last] = [points[0]!, points.at(-1)!];
  const blocks = Number(last.block - first.block);
  return blocks > 0 ? Math.max(Number(last.time - first.time) / blocks, 1e-6) : null;
}

export function inOrder(points: Iterable<BlockTime>): BlockTime[] {
  return [...points].sort((a, b) => (a.block < b.block ? -1 : 1));
}

/** Nodes without an archive keep the state of 128 blocks; some are for those made meanwhile. */
const recentBlocks = 100n;

/** True where all blocks are so near the newest one known that endpoints without an archive have them. */
export function areRecent(points: readonly BlockTime[], blocks: readonly bigint[]): boolean {
  const newest = points.at(-1)?.block ?? 0n;
  return blocks.every(block => newest - block < recentBlocks);
}
