import { stEth, weth, wstEth } from './addresses.ts';
import { oneToken } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const queue = '0x889edC2eDab5f40e902b864aD4d7AdE8E412F9B1';

/**
 * Contracts and their meaning: lidofinance/docs@35624e4509, docs/deployed-contracts/index.md and docs/contracts/lido.md.
 * Shares are counted, never stETH: its totalSupply grows with every rebase. One share is one wstETH, so the rate equals
 * wstETH.stEthPerToken(). A report may be late, the next one then carries the whole gap; a rebase may be negative.
 * Shares minted against stVaults (V3) are in the supply though no ETH entered the core pool.
 */
export const lido: RegistryEntry = {
  id: 'lido',
  name: 'Lido',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'stETH',
  tokens: [
    { symbol: 'stETH', address: stEth },
    { symbol: 'wstETH', address: wstEth },
  ],
  rate: {
    kind: 'call',
    call: oneToken(stEth, 'function getPooledEthByShares(uint256 sharesAmount) view returns (uint256)'),
  },
  supply: { address: stEth, abi: 'function getTotalShares() view returns (uint256)' },
  baseline: true,
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:638
    {
      publisher: 'chainlink',
      pair: 'STETH/ETH',
      address: '0x86392dC19c0b719886221c78AB11eb8Cf5c52812',
      decimals: 18,
      against: 'one',
    },
  ],
  pools: [
    // npm:@curvefi/api@2.65.13 lib/constants/pools/ethereum.js:821, coins ETH and stETH
    {
      kind: 'curve',
      pair: 'ETH/stETH',
      symbol: 'stETH',
      address: '0xDC24316b9AE028F1497c275EB9192a3Ea0f67022',
      sell: 1,
      buy: 0,
      against: 'one',
    },
    // lidofinance/docs docs/guides/lido-tokens-integration-guide.md:33, the pool of 0.01 %; wstETH sorts before WETH, so it is token 0
    {
      kind: 'uniswap-v3',
      pair: 'wstETH/WETH',
      symbol: 'wstETH',
      address: '0x109830a1AAaD605BbF02a9dFA7B0B92EC2FB7dAa',
      sold: wstEth,
      bought: weth,
      feePpm: 100,
      against: 'rate',
    },
  ],
  queue: {
    amount: { plus: [{ address: queue, abi: 'function unfinalizedStETH() view returns (uint256)' }] },
    unit: 'eth',
    requests: { plus: [{ address: queue, abi: 'function unfinalizedRequestNumber() view returns (uint256)' }] },
  },
  fee: { rewardFeeBps: 1000, note: 'Shared by operators and treasury; the DAO can change it.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: true,
  defillama: { slug: 'lido', pool: '747c1d2a-c668-4682-b9f9-296708a3dd90' },
  vendorSource: 'lido',
  sites: ['lido.fi', 'stake.lido.fi'],
  docs: 'https://docs.lido.fi/',
};
