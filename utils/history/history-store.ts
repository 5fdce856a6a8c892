import type { StoredPoint } from './stored-point.ts';

/**
 * Where observations and the figures made of them lie. Two implementations: IndexedDB, and memory for Node and for
 * browsers whose database is broken. What a store returns has been checked; broken records are dropped, not returned.
 */
export type HistoryStore = {
  readonly persistent: boolean;
  /** Every point of the chain, oldest first, a day's grid point before its sample. */
  readonly points: (chainId: number) => Promise<StoredPoint[]>;
  /**
   * Keeps the point. A grid point already there stays as it is, and gains the reads it lacked; one that is new takes
   * the place of its day's sample.
   */
  readonly putPoint: (point: StoredPoint) => Promise<void>;
  readonly removePoints: (chainId: number, points: readonly Pick<StoredPoint, 'day' | 'kind'>[]) => Promise<void>;
  /** A named JSON value (`snapshot`, `latest`, `quotes`…), or undefined. */
  readonly record: (name: string) => Promise<unknown>;
  readonly putRecord: (name: string, value: unknown) => Promise<void>;
  readonly usage: () => Promise<HistoryUsage>;
  readonly clear: () => Promise<void>;
};

/** `bytes` counts the stored text; the database's own overhead comes on top. */
export type HistoryUsage = { readonly bytes: number; readonly points: number };
