import type { Address, Call, Feed, Pool, UniswapPool } from './entry.ts';

const latestRoundData =
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)';
const getDy = 'function get_dy(int128 i, int128 j, uint256 dx) view returns (uint256)';
const slot0 =
  'function slot0() view returns (uint160 sqrtPriceX96, int24 tick, uint16 observationIndex, uint16 observationCardinality, uint16 observationCardinalityNext, uint8 feeProtocol, bool unlocked)';

/**
 * QuoterV2 and BalancerQueries carry a swap out and undo it, so they are no views by name; a call leaves nothing behind.
 * Uniswap/docs docs/contracts/v3/reference/deployments/Ethereum-Deployments.md
 */
const uniswapQuoter: Address = '0x61fFE014bA17989E743c5F6cB21bF9697530B21e';
/** https://github.com/Uniswap/v3-periphery contracts/interfaces/IQuoterV2.sol */
const quoteExactInputSingle =
  'function quoteExactInputSingle((address tokenIn, address tokenOut, uint256 amountIn, uint24 fee, uint160 sqrtPriceLimitX96) params) returns (uint256 amountOut, uint160 sqrtPriceX96After, uint32 initializedTicksCrossed, uint256 gasEstimate)';
/** balancer/docs docs/reference/contracts/deployment-addresses/mainnet.md */
const balancerQueries: Address = '0xE39B5e3B6D74016b2F6A9673D7d7493B6DF549d5';
/** https://github.com/balancer/balancer-v2-monorepo pkg/standalone-utils/contracts/BalancerQueries.sol */
const querySwap =
  'function querySwap((bytes32 poolId, uint8 kind, address assetIn, address assetOut, uint256 amount, bytes userData) singleSwap, (address sender, bool fromInternalBalance, address recipient, bool toInternalBalance) funds) returns (uint256)';
const nobody: Address = '0x0000000000000000000000000000000000000000';

/** Sizes of the sales that pools are asked about, in ETH that the tokens sold are worth by their rate. */
export const poolSizes = [1, 100, 1000] as const;
export type PoolSize = (typeof poolSizes)[number];

/** Returns, in order: roundId, answer, startedAt, updatedAt (seconds), answeredInRound. */
export function feedCall(feed: Feed): Call {
  return { address: feed.address, abi: latestRoundData };
}

/** What the pool pays for the sale of so many tokens (base units), its fee included. */
export function poolCall(pool: Pool, tokens: bigint): Call {
  const amount = tokens.toString();
  switch (pool.kind) {
    case 'curve':
      return { address: pool.address, abi: getDy, args: [String(pool.sell), String(pool.buy), amount] };
    case 'uniswap-v3': {
      const params = `(${pool.sold},${pool.bought},${amount},${pool.feePpm},0)`;
      return { address: uniswapQuoter, abi: quoteExactInputSingle, args: [params] };
    }
    case 'balancer-v2': {
      const swap = `(${pool.address.toLowerCase()}${pool.idEnd},0,${pool.sold},${pool.bought},${amount},0x)`;
      return { address: balancerQueries, abi: querySwap, args: [swap, `(${nobody},false,${nobody},false)`] };
    }
  }
}

/** The pool's middle price as a square root, whatever the size. */
export function middleCall({ address }: UniswapPool): Call {
  return { address, abi: slot0 };
}
