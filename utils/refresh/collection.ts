import type { Rpc } from '../chain/rpc.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { RegistryEntry } from '../protocols/entry.ts';
import type { ReadSpec } from '../protocols/read.ts';

/** What collecting needs: whom to ask, what to ask, where to keep it. */
export type Collection = {
  readonly rpc: Rpc;
  readonly history: HistoryStore;
  readonly registry: readonly RegistryEntry[];
  /** Reads of the newest block; more than the grid's (market feeds, queues). Pools are asked after them. */
  readonly presentReads: readonly ReadSpec[];
  readonly gridReads: readonly ReadSpec[];
  /** Days of the grid that are wanted, the newest included. */
  readonly days: number;
};
