import type { ReadSpec } from '../protocols/read.ts';
import { blocksAround, runAround } from './aim.ts';
import { areRecent, inOrder, settledAt } from './bracket.ts';
import type { BlockTime, FindOptions } from './find-block-at.ts';
import type { Observation } from './observation.ts';
import { observeBlocks } from './observe-blocks.ts';
import { readBlockTimes } from './read-block-times.ts';
import type { Rpc } from './rpc.ts';

/** Blocks whose times each round asks for, by height: one to learn the spacing, then some around the one expected. */
const searchRounds = [1, 3];

/**
 * What stood at a few past times: the reads at the last block at or before each, in three round trips. Two narrow the
 * search down; the third reads the expected block and its neighbours in full, so that reading and proof are one. On a
 * chain as regular as Ethereum (12 s, a slot in a hundred empty) that settles all; where blocks come less evenly a
 * time may be left open, and is null: never is a block taken that the next one does not prove. `known` must hold a
 * block later than the times.
 */
export async function observeHeights(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  times: readonly bigint[],
  { known = [], signal }: FindOptions = {},
): Promise<(Observation | null)[]> {
  let points = inOrder(known);
  const learn = (found: readonly BlockTime[]) => {
    points = inOrder(new Map([...points, ...found].map(point => [point.block, point])).values());
  };
  const options = (blocks: readonly bigint[]) => ({ signal, urgent: true, recent: areRecent(points, blocks) });
  for (const count of searchRounds) {
    const isKnown = (block: bigint) => points.some(point => point.block === block);
    const around = new Set(times.flatMap(time => blocksAround(points, time, count)));
    const blocks = [...around].filter(block => !isKnown(block));
    if (blocks.length > 0) learn(await readBlockTimes(rpc, blocks, options(blocks)));
  }
  const blocks = [...new Set(times.flatMap(time => runAround(points, time)))];
  if (blocks.length === 0) return times.map(() => null);
  const observations = await observeBlocks(rpc, reads, blocks, { ...options(blocks), known: points });
  learn(observations);
  return times.map(time => {
    const block = settledAt(points, time)?.block;
    return observations.find(observation => observation.block === block) ?? null;
  });
}
