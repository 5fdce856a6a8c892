/**
 * One contract read of a registry entry. `id` is unique in the registry and stable for good, since stored
 * observations are keyed by it: `lido.rate`, `lido.supply`, `lido.queue`, `feed.eth-usd`.
 */
export type ReadSpec = {
  readonly id: string;
  readonly address: `0x${string}`;
  /** Human-readable ABI of one view function, e.g. `function getRate() view returns (uint256)`. */
  readonly abi: string;
  /** Integers as decimal strings, addresses checksummed. */
  readonly args: readonly string[];
  /** First block at which the contract can answer; unknown where absent. */
  readonly sinceBlock?: bigint;
};
