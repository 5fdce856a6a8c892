import { swEth } from './addresses.ts';
import { getRate, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/swell/index.js:7. The rate is stored at each reprice; a reprice that
 * does not come leaves it unchanged. A tenth of the rewards is paid in newly minted swETH at the reprice.
 */
export const swellSweth: RegistryEntry = {
  id: 'swell-sweth',
  name: 'Swell',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'swETH',
  tokens: [{ symbol: 'swETH', address: swEth }],
  rate: { kind: 'call', call: getRate(swEth) },
  supply: totalSupply(swEth),
  baseline: true,
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:246; may be retired, its age decides
    {
      publisher: 'chainlink',
      pair: 'SWETH/ETH',
      address: '0xec21B3e882CE09928cb397DcfF31B15cBBD1e1C3',
      decimals: 18,
      against: 'rate',
    },
    {
      publisher: 'redstone',
      pair: 'swETH/ETH',
      address: '0x061bB36F8b67bB922937C102092498dcF4619F86',
      decimals: 8,
      heartbeatSeconds: 21_600,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: 1000, note: 'Half to operators, half to the treasury, in newly minted swETH.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'swell-liquid-staking', pool: 'ca2acc2d-6246-44aa-ae91-8725b2c62c7c' },
  vendorSource: 'swell',
  sites: ['swellnetwork.io'],
  docs: 'https://docs.swellnetwork.io',
};
