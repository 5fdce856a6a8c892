/** What the protocols of the registry are worth at one time, from which every contract's answer follows. */
export type ChainState = {
  /** Seconds since 1970. */
  readonly time: bigint;
  /** USD an ETH, 8 decimals. */
  readonly ethUsd: bigint;
  /** By registry id. One that is missing has not been launched, and its contracts answer nothing. */
  readonly protocols: Readonly<Record<string, ProtocolState>>;
};

/** Amounts and rates have 18 decimals. */
export type ProtocolState = {
  /** ETH a token. Of use where the entry has a rate. */
  readonly rate: bigint;
  /** Tokens, or shares of a rebasing token. */
  readonly supply: bigint;
  /** Supplies of the entry's further parts, by symbol; a part that is missing holds nothing. */
  readonly parts?: Readonly<Record<string, bigint>>;
  /** ETH a token of parts that have a rate call of their own, by symbol; one ETH where missing. */
  readonly partRates?: Readonly<Record<string, bigint>>;
  /** Market price over worth, less one. */
  readonly premium?: bigint;
  /** In the queue's own unit. */
  readonly queue?: bigint;
  readonly requests?: bigint;
  /** ETH that can be had at once. */
  readonly available?: bigint;
};
