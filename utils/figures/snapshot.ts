import type { Words } from '../language/words.ts';
import type { ProtocolCategory as EntryCategory } from '../protocols/entry.ts';

/** The one shape that every surface reads. JSON-safe: integers and amounts are decimal strings. */
export type Snapshot = {
  readonly schema: 1;
  readonly chainId: number;
  /** Number of the newest observed block. */
  readonly block: string;
  /** That block's own timestamp, ISO 8601 in UTC. */
  readonly time: string;
  /** True on every chain but Ethereum mainnet: such figures are invented and every surface says so. */
  readonly demo: boolean;
  /** By registry id (`lido`, `ether-fi`, …). */
  readonly protocols: Readonly<Record<string, ProtocolFigures>>;
  readonly sector: SectorFigures;
};

export type ProtocolFigures = {
  readonly name: string;
  readonly category: ProtocolCategory;
  /** Symbol of the receipt token that supply and rate speak of; null for a restaking layer. */
  readonly symbol: string | null;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly events: readonly RateEvent[];
  /** The last 30 steps of the daily grid, oldest first. */
  readonly daily: readonly DailyPoint[];
};

export type ProtocolCategory = EntryCategory;

export type FigureState = 'ready' | 'stale' | 'partial' | 'unavailable';

export type FigureUnit =
  | 'ETH'
  | 'USD'
  | 'fraction'
  /** A difference of two fractions, told in percentage points. */
  | 'points'
  | 'ETH/token'
  | 'token'
  | 'USD/ETH'
  | 'rank'
  | 'requests'
  | 'seconds';

/**
 * One figure with all that is needed to judge and repeat it.
 * `value` is an exact decimal string for amounts and has at least 12 significant digits for ratios; yields are
 * fractions ("0.0261" is 2.61 %). It is absent exactly when `state` is `unavailable`; `reason` then says why.
 */
export type Figure = {
  readonly state: FigureState;
  readonly value?: string;
  readonly unit: FigureUnit;
  /** `1d`, `7d`, `30d`, `90d` or `365d` for a figure over a window. */
  readonly window?: string;
  /** The formula in words and symbols, e.g. `(R1/R0)^(365 d / Δt) − 1`. */
  readonly method: Words;
  /** `chain`, or the id of the outside source the value was taken from. */
  readonly source: string;
  readonly from?: BlockPoint;
  readonly to?: BlockPoint;
  readonly reason?: Words;
  /** Kept apart from the stored Snapshot (message `figure.receipt`), inlined by the `snapshot` command. */
  readonly receipt?: readonly ReceiptRead[];
};

export type BlockPoint = {
  readonly block: string;
  /** ISO 8601, UTC. */
  readonly time: string;
};

/** One contract read: `eth_call` of `function` with `args` on `contract` at `block` answers `result`. */
export type ReceiptRead = {
  readonly contract: string;
  /** Human-readable ABI, e.g. `function getRate() view returns (uint256)`. */
  readonly function: string;
  readonly args: readonly string[];
  readonly block: string;
  readonly time: string;
  /** Returned values in ABI order, integers as decimal strings. */
  readonly result: readonly string[];
};

/** A jump in a rate that no annualisation should smear: slashing, migration, upgrade, fee mint. */
export type RateEvent = {
  readonly kind: 'rate-drop' | 'rate-jump';
  /** The grid step it happened in. */
  readonly from: BlockPoint;
  readonly to: BlockPoint;
  /** Relative change of the rate, a decimal fraction. */
  readonly change: string;
};

/** One day of the grid; amounts in ETH, null where a read of that day is missing. */
export type DailyPoint = {
  /** End of the step: the grid observation's block time, ISO 8601. */
  readonly time: string;
  readonly flowEth: string | null;
  readonly rewardsEth: string | null;
  readonly tvlEth: string | null;
};

export type SectorFigures = {
  /** `lst.tvl.eth`, `lrt.tvl.eth`, `layer.tvl.eth`, `double.eth`, `total.tvl.eth`, `lrt.sincePeak`, `eth.usd`, … */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Who gained and who lost over 30 days, largest inflow first. */
  readonly rotation: readonly RotationRow[];
};

export type RotationRow = { readonly protocol: string; readonly name: string; readonly flow: Figure };
