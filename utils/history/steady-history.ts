import type { HistoryStore } from './history-store.ts';
import { inOrder, memoryHistory } from './memory-history.ts';
import type { StoredPoint } from './stored-point.ts';

/** A store that never rejects, with what is wrong with the one beneath. */
export type SteadyHistory = HistoryStore & {
  /** The browser's name for the last failure, `QuotaExceededError`; null while all is well. */
  readonly problem: () => string | null;
};

/**
 * Stands before `store`. What it does not take (full, broken, closed) is kept in memory, so that this session's
 * figures are right all the same; `makeRoom` is called once before a write is given up.
 */
export function steadyHistory(store: HistoryStore, makeRoom: (store: HistoryStore) => Promise<void>): SteadyHistory {
  const memory = memoryHistory();
  let problem: string | null = null;

  const reading = async <T>(read: (from: HistoryStore) => Promise<T>, nothing: T): Promise<T> => {
    try {
      return await read(store);
    } catch (error) {
      problem = describe(error);
      return nothing;
    }
  };

  const writing = async (write: (to: HistoryStore) => Promise<void>): Promise<boolean> => {
    try {
      await write(store).catch(async () => {
        await makeRoom(store);
        await write(store);
      });
      problem = null;
      return true;
    } catch (error) {
      problem = describe(error);
      await write(memory);
      return false;
    }
  };

  return {
    persistent: store.persistent,
    problem: () => problem,
    points: async chainId => {
      const stored = await reading<StoredPoint[]>(from => from.points(chainId), []);
      const kept = await memory.points(chainId);
      const known = new Set(stored.map(point => `${point.day}/${point.kind}`));
      return inOrder([...stored, ...kept.filter(point => !known.has(`${point.day}/${point.kind}`))]);
    },
    putPoint: async point => void (await writing(to => to.putPoint(point))),
    removePoints: async (chainId, gone) => {
      await memory.removePoints(chainId, gone);
      await reading(from => from.removePoints(chainId, gone), undefined);
    },
    record: async name => (await memory.record(name)) ?? reading(from => from.record(name), undefined),
    putRecord: async (name, value) => {
      if (await writing(to => to.putRecord(name, value))) await memory.putRecord(name, undefined);
    },
    usage: async () => {
      const stored = await reading(from => from.usage(), { bytes: 0, points: 0 });
      const kept = await memory.usage();
      return { bytes: stored.bytes, points: stored.points + kept.points };
    },
    clear: async () => {
      await memory.clear();
      problem = null;
      await reading(from => from.clear(), undefined);
    },
  };
}

/** What the browser says besides is English and long, and tells a reader nothing. */
function describe(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
