import { getRate, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const rswEth = '0xFAe103DC9cf190eD75350761e95403b7b8aFa6c0';

/** DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/swell-restaking/index.js:5. Repriced and charged like swETH. */
export const swellRsweth: RegistryEntry = {
  id: 'swell-rsweth',
  name: 'Swell (rswETH)',
  category: 'liquid-restaking',
  tier: 'core',
  symbol: 'rswETH',
  tokens: [{ symbol: 'rswETH', address: rswEth }],
  rate: { kind: 'call', call: getRate(rswEth) },
  supply: totalSupply(rswEth),
  feeds: [
    // absent from the newest list of Chainlink feeds, its decimals by habit: its age decides
    {
      publisher: 'chainlink',
      pair: 'rswETH/ETH',
      address: '0xb613CfebD0b6e95abDDe02677d6bC42394FdB857',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
    {
      publisher: 'redstone',
      pair: 'rswETH/ETH',
      address: '0x3A236F67Fce401D87D7215695235e201966576E4',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: 1000, note: 'Half to operators, half to the treasury, in newly minted rswETH.' },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'none' },
  otherRewards: ['EIGEN', 'SWELL'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'swell-liquid-restaking', pool: 'eff9b43c-a80d-4bfc-9f9e-55e02a8ef619' },
  vendorSource: 'swell',
  sites: ['swellnetwork.io'],
  docs: 'https://docs.swellnetwork.io/swell/rsweth-liquid-restaking',
};
