import type { Clock } from '../chain/clock.ts';
import { compareHeads } from '../chain/compare-heads.ts';
import type { Observation } from '../chain/observation.ts';
import type { Observed } from '../chain/read-observation.ts';
import type { Rpc } from '../chain/rpc.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { computeSnapshot } from '../figures/compute-snapshot.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { RegistryEntry } from '../protocols/entry.ts';
import type { ReadSpec } from '../protocols/read.ts';
import { readQuotes } from './ask-sources.ts';
import { collect, fillGrid, missing } from './collect.ts';
import type { Collection } from './collection.ts';
import { readLatest } from './latest-record.ts';
import { clockProblem, disagreementProblem, historyProblem } from './noted-problems.ts';
import { type NotedProblem, type Published, putPublished, readPublished } from './published.ts';
import { isComparisonDue } from './schedule.ts';
import { snapshotInput } from './snapshot-input.ts';

export type RegistryAndReads = {
  readonly registry: readonly RegistryEntry[];
  readonly presentReads: readonly ReadSpec[];
  readonly gridReads: readonly ReadSpec[];
};

export type RefresherParts = {
  readonly history: HistoryStore;
  readonly clock: Clock;
  readonly openRpc: () => Promise<Rpc>;
  readonly openRegistry: () => Promise<RegistryAndReads>;
  /** Days of the grid that are wanted. */
  readonly days: number;
  /** Runs one piece of work at a time, over every instance of the worker. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  readonly comparesEndpoints: () => Promise<boolean>;
  /** A problem that only the browser knows of, when no endpoint answers. */
  readonly explain: (rpc: Rpc) => Promise<NotedProblem[]>;
  /** A newer record of figures and problems lies in the store. */
  readonly onPublished: (published: Published) => void;
};

export type Refresher = {
  /** Brings the present up to date. Calls during a refresh share it. Rejects only where the code is at fault. */
  readonly refresh: () => Promise<Published>;
  /** The same where other endpoints hold from now on, or nothing is stored any more: another follows what is under way. */
  readonly refreshAnew: () => Promise<Published>;
  readonly isRefreshing: () => boolean;
  /** Fills the grid for `sliceMs` at most, giving way to a refresh. True once nothing more can be done for now. */
  readonly fill: (sliceMs: number) => Promise<boolean>;
  /** Computes the figures anew from what is stored (an updated product, new quotes). */
  readonly recompute: () => Promise<Published>;
};

/** While the grid fills, figures over more and more days appear; oftener would only cost the reader's battery. */
const showEveryMs = 5_000;

export function createRefresher(parts: RefresherParts): Refresher {
  const { history, clock } = parts;
  let refreshing: Promise<Published> | null = null;

  const open = async (): Promise<Collection & RegistryAndReads> => {
    const [rpc, { registry, presentReads, gridReads }] = await Promise.all([parts.openRpc(), parts.openRegistry()]);
    return { rpc, history, registry, presentReads, gridReads, days: parts.days };
  };

  const publish = async (change: Partial<Published>): Promise<Published> => {
    const published = { ...(await readPublished(history)), ...change };
    await putPublished(history, published);
    parts.onPublished(published);
    return published;
  };

  const figuresAt = async (
    now: Observation,
    collection: Collection & RegistryAndReads,
  ): Promise<Partial<Published>> => {
    const quotes = await readQuotes(history, clock.now());
    const snapshot = computeSnapshot(await snapshotInput(history, now, collection.registry, quotes));
    const wanting = (await missing(collection, now)).length;
    return { snapshot, gridWanted: collection.days, gridStored: collection.days - wanting };
  };

  const run = async (): Promise<Published> => {
    const collection = await open();
    const { rpc } = collection;
    const before = await readPublished(history);
    const attemptedAt = clock.now();
    try {
      let compared: Pick<Published, 'comparedAt' | 'problems'> = before;
      const { now, history: refusal } = await collect(collection, {
        ...(await lowestHead(history, before, attemptedAt)),
        onStage: async now => {
          const figures = await figuresAt(now, collection);
          await publish({ ...figures, fetchedAt: clock.now(), attemptedAt, failures: 0, endpoint: rpc.lastHost() });
        },
        beside: async head => {
          compared = await compare(collection, head, before);
        },
      });
      const problems = [...historyProblem(refusal), ...clockProblem(now, clock.now()), ...compared.problems];
      return await publish({ comparedAt: compared.comparedAt, problems });
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      const problems = [silence(error, before), ...(await parts.explain(rpc))];
      return await publish({ attemptedAt, failures: before.failures + 1, problems });
    }
  };

  /** Once an hour the head's reads are asked of a second endpoint, where the person has not switched that off. */
  const compare = async (
    { rpc, gridReads }: Collection,
    head: Observed | null,
    before: Published,
  ): Promise<Pick<Published, 'comparedAt' | 'problems'>> => {
    const { comparedAt } = before;
    if (!(await parts.comparesEndpoints())) return { comparedAt, problems: [] };
    const lasting = before.problems.filter(({ code }) => code === 'disagreement');
    if (!head || !isComparisonDue(before, clock.now())) return { comparedAt, problems: lasting };
    const comparison = await compareHeads(rpc, gridReads, head);
    return { comparedAt: clock.now(), problems: disagreementProblem(comparison) };
  };

  const refresh = (): Promise<Published> => {
    refreshing ??= parts.lock(run).finally(() => {
      refreshing = null;
    });
    return refreshing;
  };

  const refreshAnew = async (): Promise<Published> => {
    await refreshing?.catch(() => undefined);
    return refresh();
  };

  const fill = (sliceMs: number): Promise<boolean> =>
    parts.lock(async () => {
      const now = await readLatest(history);
      // Endpoints that do not give the present are asked for it at longer and longer intervals, and for the past after that.
      if (now === null || (await readPublished(history)).failures > 0) return true;
      const collection = await open();
      const wantedBefore = (await missing(collection, now)).length;
      if (wantedBefore === 0) return true;
      const endMs = clock.now() + sliceMs;
      let publishedAt = clock.now();
      const publishNow = async () => {
        publishedAt = clock.now();
        await publish(await figuresAt(now, collection));
      };
      const done = await fillGrid(
        collection,
        now,
        () => clock.now() >= endMs || refreshing !== null,
        async () => (clock.now() - publishedAt >= showEveryMs ? publishNow() : undefined),
      ).catch(ended);
      await publishNow();
      return done;
    });

  return {
    refresh,
    refreshAnew,
    isRefreshing: () => refreshing !== null,
    fill,
    recompute: () =>
      parts.lock(async () => {
        const now = await readLatest(history);
        if (now === null) return readPublished(history);
        return publish(await figuresAt(now, await open()));
      }),
  };
}

/** Where every endpoint rests nobody was asked, and what they rest for is what they answered before. */
function silence({ words }: RpcError, { problems }: Published): NotedProblem {
  const allRest = typeof words === 'object' && 'say' in words && words.say === 'rpcAllRest';
  const known = allRest ? problems.find(({ code }) => code === 'no-endpoint') : undefined;
  return known ?? { code: 'no-endpoint', words };
}

/**
 * Endpoints that have nothing more to say end the filling until the next refresh finds them willing. Not so those that
 * did not answer: a machine that slept in the middle finds all its questions timed out.
 */
function ended(error: unknown): boolean {
  if (error instanceof RpcError) return error.code !== 'no-endpoint';
  throw error;
}

/**
 * The block below which a head is stale: the newest seen, if that was lately. Later it proves nothing, and a wrong
 * answer once accepted must not make all right ones look stale for good.
 */
async function lowestHead(history: HistoryStore, before: Published, now: number): Promise<{ notBefore?: bigint }> {
  const isRecent = before.fetchedAt !== null && now - before.fetchedAt < 3_600_000 && before.fetchedAt <= now;
  const latest = isRecent ? await readLatest(history) : null;
  return latest === null ? {} : { notBefore: latest.block };
}
