import type { Observation } from '../chain/observation.ts';
import type { Observed } from '../chain/read-observation.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { collectDays } from './collect-days.ts';
import { collectHeights } from './collect-heights.ts';
import { collectAt, collectPresent } from './collect-present.ts';
import { collectSales } from './collect-sales.ts';
import type { Collection } from './collection.ts';
import { readProgress } from './grid-progress.ts';
import { missingDays, windowDays } from './missing-days.ts';

export type CollectOptions = {
  /** As of this instant, in seconds, instead of the head. */
  readonly at?: bigint;
  /** For the head: a newest block below this is stale. */
  readonly notBefore?: bigint;
  /** Called when figures can be computed: where days are missing, of the present at first; and once all has been read. */
  readonly onStage: (now: Observation) => Promise<void>;
  /** Done while the past is read; given the head and the endpoint it came from. */
  readonly beside?: (head: Observed | null) => Promise<void>;
};

export type Collected = {
  readonly now: Observation;
  /** Why the past could not be read. */
  readonly history: RpcError | null;
};

/**
 * The refresh: the present in one round trip; what the pools pay there in a second; beside that the heights at which the
 * windows of 1, 7 and 30 days start, where they are not stored yet, in three. Throws where not even the present can be read; `history` tells why the past could not.
 */
export async function collect(
  collection: Collection,
  { at, notBefore, onStage, beside }: CollectOptions,
): Promise<Collected> {
  const head = at === undefined ? await collectPresent(collection, notBefore) : null;
  const now = head?.observation ?? (await collectAt(collection, at!));
  const wanted = await missing(collection, now);
  const starts = windowDays(now.time).filter(day => wanted.includes(day));
  // A person who waits for the first figures gets them before the pools have answered; later these would only come and go.
  if (starts.length > 0) await onStage(now);
  const [whole, history] = await Promise.all([
    collectSales(collection, now, head !== null),
    failureOf(collectHeights(collection, now, starts)),
    beside?.(head),
  ]);
  await onStage(whole);
  return { now: whole, history };
}

/** Days whose blocks are looked up together: neighbours share most header reads. */
const daysAtOnce = 8;

/**
 * Fills the grid from the newest missing day backwards until nothing is missing or `until` says stop. May be stopped
 * at any point and called again. `onDays` is called after every few days. True once complete.
 */
export async function fillGrid(
  collection: Collection,
  now: Observation,
  until: () => boolean,
  onDays: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  for (;;) {
    const wanted = await missing(collection, now);
    if (wanted.length === 0) return true;
    if (until()) return false;
    await collectDays(collection, now, wanted.slice(0, daysAtOnce), until);
    await onDays();
  }
}

/** Days of the grid that are still to be read, newest first. */
export async function missing({ history, days, gridReads }: Collection, now: Observation): Promise<number[]> {
  const points = await history.points(now.chainId);
  const progress = await readProgress(history, now.chainId);
  return missingDays(now.time, days, { points, progress, gridReads });
}

async function failureOf(work: Promise<unknown>): Promise<RpcError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof RpcError) return error;
    throw error;
  }
}
