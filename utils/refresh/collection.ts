import type { Rpc } from '../chain/rpc.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { ReadSpec } from '../protocols/read.ts';

/** What collecting needs: whom to ask, what to ask, where to keep it. */
export type Collection = {
  readonly rpc: Rpc;
  readonly history: HistoryStore;
  /** Reads of the newest block; more than the grid's (market feeds, queues, pool quotes). */
  readonly presentReads: readonly ReadSpec[];
  readonly gridReads: readonly ReadSpec[];
  /** Days of the grid that are wanted, the newest included. */
  readonly days: number;
};
