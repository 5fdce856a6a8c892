import { wbEth } from './addresses.ts';
import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/binance-staked-eth/index.js:10.
 * The same address on BNB Chain is a supply of its own, and customers move tokens between the chains through the
 * exchange: such a move looks like a flow here.
 */
export const binanceWbeth: RegistryEntry = {
  id: 'binance-wbeth',
  name: 'Binance Staked ETH',
  category: 'cex-staking',
  tier: 'core',
  symbol: 'wBETH',
  tokens: [{ symbol: 'wBETH', address: wbEth }],
  rate: { kind: 'call', call: { address: wbEth, abi: 'function exchangeRate() view returns (uint256)' } },
  supply: totalSupply(wbEth),
  leavesOut: true,
  baseline: true,
  pools: [
    // npm:@curvefi/api@2.65.13 lib/constants/pools/ethereum.js:1627, coins ETH and wBETH
    {
      kind: 'curve',
      pair: 'ETH/wBETH',
      symbol: 'wBETH',
      address: '0xBfAb6FA95E0091ed66058ad493189D2cB29385E6',
      sell: 1,
      buy: 0,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: 1000, note: 'Second-hand.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: false,
  defillama: { slug: 'binance-staked-eth', pool: '80b8bf92-b953-4c20-98ea-c9653ef2bb98' },
  sites: ['binance.com'],
  docs: 'https://www.binance.com/en/wbeth',
};
