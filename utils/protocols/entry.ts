import type { Words } from '../language/words.ts';

/**
 * Everything the product knows about one protocol, as data. One file an entry, listed in `registry.ts`. What it says to
 * a reader (how one leaves, what its figures count) lies in `assets/locales/<language>/protocols.json` under its id.
 * Addresses are on Ethereum mainnet, checksummed (EIP-55). The comment beside an address names where it was read.
 */
export type RegistryEntry = {
  /** Stable for good: stored observations and the glossary refer to it. */
  readonly id: string;
  readonly name: string;
  readonly category: ProtocolCategory;
  /** `core` is shown by default, `extended` on request, `optional` is small, winding down or hard to price. */
  readonly tier: 'core' | 'extended' | 'optional';
  /** Receipt token that rate and supply speak of; null where there is none. */
  readonly symbol: string | null;
  readonly tokens: readonly Token[];
  /** ETH a token. Null where the protocol has no single rate. */
  readonly rate: Rate | null;
  /** Tokens, or shares where the token rebases. Null where the protocol has no single supply. */
  readonly supply: Call | null;
  /** Positions that add up to the TVL, where supply times rate is not the whole of it. They replace it. */
  readonly parts?: readonly Part[];
  /** No figure can be computed at all; neither rate nor parts are given. Text `words_unreadable_<id>`. */
  readonly unreadable?: true;
  /** The TVL leaves something out and is `partial`. Text `words_leavesOut_<id>`. */
  readonly leavesOut?: true;
  /** Further figures that the chain does not give in few calls, by key: which text says so, `words_<text>_<id>`. */
  readonly offChain?: Readonly<Record<string, 'offChain' | 'offChainTotal'>>;
  /** Plain staking yield after fees: counted in the staking baseline. */
  readonly baseline?: true;
  readonly feeds?: readonly Feed[];
  readonly pools?: readonly Pool[];
  /** What it counts: text `words_queue_<id>`. How one leaves: `words_exit_<id>`, of every entry. */
  readonly queue?: Queue;
  /** ETH that can be had at once, where there is no queue. */
  readonly availableAtOnce?: Call;
  readonly fee: { readonly rewardFeeBps: number | null; readonly note?: string };
  /** Registry ids of the layers or tokens it is built on. */
  readonly restsOn: readonly string[];
  readonly doubleCount: DoubleCount;
  /** Reward tokens and points paid beside the rate: named, never added to a yield. */
  readonly otherRewards: readonly string[];
  /** True: tokens on other chains are backed by tokens locked here. False: they are further supply. Null: not proven. */
  readonly mainnetSupplyCoversAll: boolean | null;
  /** First block at which the protocol's contracts can answer, where a source names it. */
  readonly launchBlock?: bigint;
  readonly defillama: { readonly slug: string | null; readonly pool: string | null };
  /** File in `utils/sources` that knows the protocol's own published yield. */
  readonly vendorSource?: string;
  /** The protocol's own sites and documentation hosts. */
  readonly sites: readonly string[];
  readonly docs: string | null;
};

export type ProtocolCategory = 'liquid-staking' | 'liquid-restaking' | 'restaking' | 'cex-staking' | 'index';

export type Address = `0x${string}`;

export type Token = { readonly symbol: string; readonly address: Address };

/** One view call. Arguments are strings as in a receipt; a tuple is written `(a,b,c)`. */
export type Call = {
  readonly address: Address;
  readonly abi: string;
  readonly args?: readonly string[];
  /** Which of the returned integers is meant, in ABI order. Default 0. */
  readonly value?: number;
  /** Position of a returned flag that says the answer must not be used. */
  readonly refuseFlag?: number;
  readonly sinceBlock?: bigint;
};

/** Calls to be added (`plus`) and taken away (`minus`). */
export type Sum = { readonly plus: readonly Call[]; readonly minus?: readonly Call[] };

/** How calls become ETH a token. `of` is the rate of another entry at the same block. */
export type Rate =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'inverse'; readonly call: Call }
  | { readonly kind: 'ratio'; readonly over: Sum; readonly under: Sum }
  | { readonly kind: 'compose'; readonly call: Call; readonly of: string }
  | { readonly kind: 'same'; readonly of: string }
  | { readonly kind: 'one' };

/** One position of a protocol: what it holds and what a unit is worth. */
export type Part = {
  readonly symbol: string;
  readonly supply: Sum;
  readonly rate: Rate;
  /** The position counts only where this call answers this address. */
  readonly expect?: Expectation;
};

export type Expectation = { readonly call: Call; readonly address: Address; readonly what: Words };

/** A push feed with Chainlink's interface whose price is formed on markets. */
export type Feed = {
  readonly publisher: 'chainlink' | 'redstone';
  readonly pair: string;
  readonly address: Address;
  readonly decimals: number;
  /** Longest time between two updates. Absent: no source names it, a day is assumed. */
  readonly heartbeatSeconds?: number;
  /** The token's worth: its rate, or one ETH for a token that rebases. */
  readonly against: 'rate' | 'one';
};

/** A pool that quotes the sale of `symbol`. */
export type Pool = CurvePool | UniswapPool | BalancerPool;

export type CurvePool = {
  readonly kind: 'curve';
  readonly pair: string;
  readonly symbol: string;
  readonly address: Address;
  /** Index of the token sold and of what it is sold for. */
  readonly sell: 0 | 1;
  readonly buy: 0 | 1;
  /** What is bought is ETH, or a token of another entry worth that entry's rate. */
  readonly boughtOf?: string;
  readonly against: 'rate' | 'one';
  /** The order of coins is checked where no source proves it. */
  readonly expect?: Expectation;
};

export type UniswapPool = {
  readonly kind: 'uniswap-v3';
  readonly pair: string;
  readonly symbol: string;
  /** Its middle price is token 1 a token 0, and what is sold is token 0. */
  readonly address: Address;
  readonly sold: Address;
  /** WETH. */
  readonly bought: Address;
  /** The pool's fee in hundredths of a basis point, which with the tokens names the pool. */
  readonly feePpm: number;
  readonly against: 'rate' | 'one';
};

export type BalancerPool = {
  readonly kind: 'balancer-v2';
  readonly pair: string;
  readonly symbol: string;
  readonly address: Address;
  /** What follows the address in the pool's id: its specialization and its number, 12 bytes. */
  readonly idEnd: string;
  readonly sold: Address;
  /** WETH. */
  readonly bought: Address;
  readonly against: 'rate' | 'one';
};

export type Queue = {
  readonly amount: Sum;
  /** `eth`: the amount is ETH. `token`: it is the receipt token, worth its rate. */
  readonly unit: 'eth' | 'token';
  readonly requests?: Sum & { readonly less?: bigint };
};

/** `whole`: all of its ETH is counted under other entries too. `unreadable`: a part is, and few calls cannot tell how much. */
export type DoubleCount =
  | { readonly rule: 'none' }
  | { readonly rule: 'whole'; readonly inside: readonly string[] }
  | { readonly rule: 'unreadable'; readonly inside: readonly string[] };
