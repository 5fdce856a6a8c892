import { sfrxEth } from './addresses.ts';
import { convertToAssets, totalAssets, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const frxEth = '0x5E8422345238F34275888049021821E8E08CAa1f';

/**
 * npm:@beefyfinance/blockchain-addressbook@0.59.18; balancer/code-review@cb07c6456a rate-providers/registry.json:1796.
 * Two tokens: frxETH stays near one ETH and earns nothing, the vault share sfrxETH earns the rewards of the whole pool,
 * so its yield is above the staking rate and not part of the baseline. Both parts are counted: a move from one to the
 * other then cancels out and is no flow. The vault streams rewards by cycles: use windows of a week or more.
 */
export const fraxEther: RegistryEntry = {
  id: 'frax-ether',
  name: 'Frax Ether',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'sfrxETH',
  tokens: [
    { symbol: 'sfrxETH', address: sfrxEth },
    { symbol: 'frxETH', address: frxEth },
  ],
  rate: { kind: 'call', call: convertToAssets(sfrxEth) },
  supply: totalSupply(sfrxEth),
  parts: [
    {
      symbol: 'sfrxETH',
      supply: { plus: [totalSupply(sfrxEth)] },
      rate: { kind: 'same', of: 'frax-ether' },
    },
    {
      symbol: 'frxETH',
      supply: { plus: [totalSupply(frxEth)], minus: [totalAssets(sfrxEth)] },
      rate: { kind: 'one' },
    },
  ],
  feeds: [
    {
      publisher: 'redstone',
      pair: 'sfrxETH/ETH',
      address: '0xdd60c54115C19e0c6360AD4762B88BB8076D50a8',
      decimals: 8,
      heartbeatSeconds: 21_600,
      against: 'rate',
    },
  ],
  pools: [
    // npm:@curvefi/api@2.65.13 lib/constants/pools/ethereum.js:1555, coins ETH and frxETH: the peg of frxETH
    {
      kind: 'curve',
      pair: 'ETH/frxETH',
      symbol: 'frxETH',
      address: '0xa1F8A6807c402E4A15ef4EBa36528A3FED24E577',
      sell: 1,
      buy: 0,
      against: 'one',
    },
  ],
  fee: { rewardFeeBps: 1000, note: 'Second-hand.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'frax-ether', pool: '77020688-e1f9-443c-9388-e51ace15cc32' },
  sites: ['frax.finance', 'frax.com'],
  docs: 'https://docs.frax.finance/frax-ether/frxeth-and-sfrxeth',
};
