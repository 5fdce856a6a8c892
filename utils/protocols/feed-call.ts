import type { Call, Feed, Pool } from './entry.ts';

const latestRoundData =
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)';
const getDy = 'function get_dy(int128 i, int128 j, uint256 dx) view returns (uint256)';
const slot0 =
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16 observationIndex, uint16 observationCardinality, uint16 observationCardinalityNext, uint8 feeProtocol, bool unlocked)';

/** Sizes at which pools are asked, in whole tokens. */
export const poolSizes = [1, 100, 1000] as const;
export type PoolSize = (typeof poolSizes)[number];

/** Returns, in order: roundId, answer, startedAt, updatedAt (seconds), answeredInRound. */
export function feedCall(feed: Feed): Call {
  return { address: feed.address, abi: latestRoundData };
}

/** What the pool pays for the sale of `size` tokens, its fee included. Uniswap v3 gives the middle price, whatever the size. */
export function poolCall(pool: Pool, size: PoolSize): Call {
  if (pool.kind === 'uniswap-v3') return { address: pool.address, abi: slot0 };
  const amount = (BigInt(size) * 10n ** 18n).toString();
  return { address: pool.address, abi: getDy, args: [String(pool.sell), String(pool.buy), amount] };
}
