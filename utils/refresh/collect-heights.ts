import type { Observation } from '../chain/observation.ts';
import { observeHeights } from '../chain/observe-heights.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { daySeconds } from '../history/stored-point.ts';
import { collectDays, knownBlocks, saysNothing } from './collect-days.ts';
import type { Collection } from './collection.ts';

/**
 * Reads the grid's observations of the few days a person waits for, all of them in three round trips where the chain's
 * blocks come evenly. Whatever that leaves open, or an endpoint refuses in that form, is read as `collectDays` reads
 * it: day by day, in as many rounds as it takes. Throws as `collectDays` does.
 */
export async function collectHeights(collection: Collection, now: Observation, days: readonly number[]): Promise<void> {
  if (days.length === 0) return;
  const { rpc, history, gridReads } = collection;
  const points = await history.points(now.chainId);
  // A day that is there already lacks reads that the registry gained since; only those are asked for.
  const fresh = days.filter(day => !points.some(point => point.kind === 'grid' && point.day === day));
  const times = fresh.map(day => BigInt(day) * daySeconds);
  const found = await observeHeights(rpc, gridReads, times, { known: knownBlocks(points, now) }).catch(noneFound);
  const read = fresh.filter((_, index) => found[index]);
  for (const [index, day] of fresh.entries()) {
    const observation = found[index];
    if (observation) await history.putPoint({ day, kind: 'grid', observation });
  }
  await collectDays(
    collection,
    now,
    days.filter(day => !read.includes(day)),
  );
}

function noneFound(error: unknown): [] {
  if (!(error instanceof RpcError) || saysNothing(error)) throw error;
  return [];
}
