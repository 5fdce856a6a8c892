import { findBlockAt } from '../chain/find-block-at.ts';
import type { Observation } from '../chain/observation.ts';
import { type Observed, observe, readObservation } from '../chain/read-observation.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { dayOf } from '../history/stored-point.ts';
import type { Collection } from './collection.ts';
import { putLatest } from './latest-record.ts';

/**
 * Reads everything at the head, in one request where the endpoint allows, and keeps it as the newest observation.
 * The first one of a UTC day is kept as that day's sample too, so that history grows where no endpoint serves the past.
 */
export async function collectPresent(collection: Collection, notBefore?: bigint): Promise<Observed> {
  const { rpc, history, presentReads } = collection;
  const head = await observe(rpc, presentReads, 'latest', { notBefore });
  const { observation } = head;
  await putLatest(history, observation);
  const day = dayOf(observation.time);
  const points = await history.points(observation.chainId);
  if (!points.some(point => point.day === day)) await history.putPoint({ day, kind: 'sample', observation });
  return head;
}

/** The same as of an earlier instant: at the last block at or before `time`, in seconds. */
export async function collectAt({ rpc, presentReads, history }: Collection, time: bigint): Promise<Observation> {
  const found = await findBlockAt(rpc, time);
  if (found === null) throw new RpcError('wrong-block', rpc.lastHost() ?? '', { say: 'rpcNoBlockThen' });
  const observation = await readObservation(rpc, presentReads, found.block, { expectTime: found.time });
  await putLatest(history, observation);
  return observation;
}
