import type { Words } from '../language/words.ts';

/** One JSON-RPC endpoint and what may be asked of it. */
export type Endpoint = {
  readonly url: string;
  /** Asked for the state of recent blocks. */
  readonly present: boolean;
  /** Asked for the state of blocks of any age. */
  readonly history: boolean;
  /** Calls one batch may hold; 1 where batches are refused. */
  readonly maxBatch: number;
  /** Least time between two requests, in milliseconds. */
  readonly spacingMs: number;
  /** What a person choosing endpoints should know: privacy, limits. */
  readonly note: Words;
  /** Where the limits are documented or were observed. */
  readonly source: string;
};
