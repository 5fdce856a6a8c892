import { ankrEth as token } from './addresses.ts';
import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * Ankr-network/ankr-docs@de295ab04d pages/staking-extra/staking-smart-contracts.mdx:48; balancer/code-review@cb07c6456a
 * rate-providers/AnkrETHRateProvider.md:18. ratio() is ankrETH per ETH and falls over time: not inverting it would turn
 * every yield negative.
 */
export const ankrEth: RegistryEntry = {
  id: 'ankr-eth',
  name: 'Ankr Staked ETH',
  category: 'liquid-staking',
  tier: 'extended',
  symbol: 'ankrETH',
  tokens: [{ symbol: 'ankrETH', address: token }],
  rate: { kind: 'inverse', call: { address: token, abi: 'function ratio() view returns (uint256)' } },
  supply: totalSupply(token),
  pools: [
    // npm:@curvefi/api@2.65.13 lib/constants/pools/ethereum.js:874, coins ETH and ankrETH
    {
      kind: 'curve',
      pair: 'ETH/ankrETH',
      symbol: 'ankrETH',
      address: '0xA96A65c051bF88B4095Ee1f2451C2A9d43F53Ae2',
      sell: 1,
      buy: 0,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: 1000, note: 'Second-hand.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'ankr', pool: null },
  sites: ['ankr.com'],
  docs: 'https://www.ankr.com/docs/liquid-staking/eth/overview/',
};
