import { type BlockTime, findBlocksAt } from '../chain/find-block-at.ts';
import type { Observation } from '../chain/observation.ts';
import { readObservation } from '../chain/read-observation.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { daySeconds, type StoredPoint } from '../history/stored-point.ts';
import type { Collection } from './collection.ts';
import { putProgress, readProgress } from './grid-progress.ts';

/** Blocks behind the head whose state every endpoint still has; nodes without an archive keep 128. */
const recentBlocks = 100n;

/**
 * Reads the grid's observations of `days` in the given order, each kept at once, so that whoever stops this loses
 * one day at most. Stops early where `until` says so. Throws the RpcError of an endpoint list that has nothing to say
 * (`no-endpoint`, `archive-refused`); a day that fails by itself is passed over and counted.
 */
export async function collectDays(
  collection: Collection,
  now: Observation,
  days: readonly number[],
  until: () => boolean = () => false,
): Promise<void> {
  const { rpc, history } = collection;
  if (days.length === 0) return;
  const points = await history.points(now.chainId);
  const times = days.map(day => BigInt(day) * daySeconds);
  const blocks = await findBlocksAt(rpc, times, { known: knownBlocks(points, now) });
  for (const [index, day] of days.entries()) {
    if (until()) return;
    const block = blocks[index];
    if (block) await collectDay(collection, now, day, block, points);
    else await noteEmpty(collection, now.chainId, day);
  }
}

async function collectDay(
  { rpc, history, gridReads }: Collection,
  now: Observation,
  day: number,
  { block, time }: BlockTime,
  points: readonly StoredPoint[],
): Promise<void> {
  const known = points.find(point => point.kind === 'grid' && point.day === day)?.observation.reads ?? {};
  const reads = gridReads.filter(({ id }) => known[id] === undefined);
  const recent = now.block - block < recentBlocks;
  try {
    const observation = await readObservation(rpc, reads, block, { expectTime: time, recent });
    await history.putPoint({ day, kind: 'grid', observation });
  } catch (error) {
    if (!(error instanceof RpcError) || saysNothing(error)) throw error;
    const progress = await readProgress(history, now.chainId);
    const tries = { ...progress.tries, [day]: (progress.tries[day] ?? 0) + 1 };
    await putProgress(history, { ...progress, tries });
  }
}

/** The chain begins after this day; no older day need be asked for. */
async function noteEmpty({ history }: Collection, chainId: number, day: number): Promise<void> {
  const progress = await readProgress(history, chainId);
  await putProgress(history, { ...progress, emptyUpTo: Math.max(day, progress.emptyUpTo ?? day) });
}

/** True where no endpoint of the list answers: to ask for another day would be in vain. */
export function saysNothing({ code }: RpcError): boolean {
  return code === 'no-endpoint' || code === 'archive-refused';
}

export function knownBlocks(points: readonly StoredPoint[], now: Observation): BlockTime[] {
  const observations = [...points.map(point => point.observation), now];
  return observations.map(({ block, time }) => ({ block, time }));
}
