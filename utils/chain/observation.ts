/**
 * Every read of the registry at one block. Immutable: the same block always gives the same values.
 * Values are integers in ABI order (addresses and booleans as numbers).
 */
export type Observation = {
  readonly chainId: number;
  readonly block: bigint;
  /** The block's own timestamp, in seconds, as the chain reports it. */
  readonly time: bigint;
  readonly reads: Readonly<Record<string, ReadResult>>;
};

export type ReadResult =
  | { readonly ok: true; readonly values: readonly bigint[] }
  | { readonly ok: false; readonly reason: ReadFailure };

/** Why a read gave no value, in words a reader understands. */
export type ReadFailure = 'reverted' | 'no contract at this block' | 'unreadable answer' | 'not asked';
