import { areRecent, bracketOf, firstGuessSeconds, inOrder, isClosed, settledAt, spacingOf } from './bracket.ts';
import { type BlockTime, readBlockTimes } from './read-block-times.ts';
import type { Rpc } from './rpc.ts';

export type { BlockTime } from './read-block-times.ts';

export type FindOptions = {
  /** Blocks whose times are known already; the nearer to the times sought, the fewer reads. */
  readonly known?: readonly BlockTime[];
  readonly signal?: AbortSignal | undefined;
};

/**
 * The last block at or before a time (seconds since 1970); null where the chain has none so old, or where its head is
 * older than the time, so that the block is not settled.
 */
export async function findBlockAt(rpc: Rpc, time: bigint, options: FindOptions = {}): Promise<BlockTime | null> {
  return (await findBlocksAt(rpc, [time], options))[0]!;
}

/**
 * The same for many times, in their order. What one search learns serves the others, and each round asks for all of
 * them at once. Assumes nothing of block spacing: interpolates, and bisects where interpolation does not bite.
 */
export async function findBlocksAt(
  rpc: Rpc,
  times: readonly bigint[],
  { known = [], signal }: FindOptions = {},
): Promise<(BlockTime | null)[]> {
  const seen = new Map(known.map(point => [point.block, point]));
  const learn = async (blocks: readonly ('latest' | bigint)[], recent = false) => {
    for (const point of await readBlockTimes(rpc, blocks, { signal, recent })) seen.set(point.block, point);
  };
  if (times.some(time => !known.some(point => point.time >= time))) await learn(['latest']);
  const searches = times.map(time => ({ time, rounds: 0 }));
  for (;;) {
    const points = inOrder(seen.values());
    const blocks = roundOf(searches.map(search => nextBlocks(points, search.time, search.rounds++))).filter(
      block => !seen.has(block),
    );
    if (blocks.length === 0) return times.map(time => settledAt(points, time));
    await learn(blocks, areRecent(points, blocks));
  }
}

/** Batches of the least patient public endpoint; a round should fill whole ones. */
const batchSize = 3;

/** Each search's first wish, and the second ones where all have one, or where they cost no further request. */
function roundOf(wishes: readonly (readonly bigint[])[]): bigint[] {
  const unique = (blocks: readonly bigint[]) => [...new Set(blocks)];
  const first = unique(wishes.flatMap(([block]) => block ?? []));
  const all = unique([...first, ...wishes.flatMap(([, block]) => block ?? [])]);
  const room = Math.ceil(first.length / batchSize) * batchSize;
  return wishes.every(({ length }) => length !== 1) ? all : all.slice(0, room);
}

/** Rounds of interpolation after which a search takes turns with bisection. */
const trustedRounds = 4;
/** Blocks from a known one within which an estimate is expected to be exact, or one off. */
const nearBlocks = 24n;

/** Blocks to read next for one time; none when its bracket is closed, or cannot be. */
function nextBlocks(points: readonly BlockTime[], time: bigint, rounds: number): bigint[] {
  const bracket = bracketOf(points, time);
  const { low, high } = bracket;
  if (!high || isClosed(bracket)) return [];
  const floor = low ? low.block + 1n : 0n;
  const ceiling = high.block - 1n;
  if (low && rounds >= trustedRounds && rounds % 2 === 0) return [(low.block + high.block) / 2n];
  const spacing = spacingOf(low ? [low, high] : points) ?? firstGuessSeconds;
  const fromHigh = high.block - atLeastOne(stepsUp(Number(high.time - time) / spacing));
  const fromLow = low && low.block + BigInt(Math.floor(Number(time - low.time) / spacing));
  const isLowNearer = low !== undefined && time - low.time < high.time - time;
  // Without a lower end, each round that fails to find one reaches twice as far.
  const reach = low ? 0n : (high.block - fromHigh) * (2n ** BigInt(Math.max(rounds - 1, 0)) - 1n);
  const estimate = clamp(isLowNearer ? fromLow! : fromHigh - reach, floor, ceiling);
  const distance = isLowNearer ? estimate - low.block : high.block - estimate;
  // Near a known block the estimate is expected to be the one sought, and the next to prove it.
  const provesItself = isLowNearer ? fromLow === low.block : estimate === ceiling;
  return distance <= nearBlocks && !provesItself && estimate < ceiling ? [estimate, estimate + 1n] : [estimate];
}

function stepsUp(steps: number): bigint {
  return BigInt(Math.ceil(Math.min(steps, Number.MAX_SAFE_INTEGER)));
}

function atLeastOne(steps: bigint): bigint {
  return steps > 1n ? steps : 1n;
}

function clamp(value: bigint, floor: bigint, ceiling: bigint): bigint {
  if (value < floor) return floor;
  return value > ceiling ? ceiling : value;
}
