import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const rEth = '0x9559Aaa82d9649C7A7b220E7c461d2E74c9a3593';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/stafi/index.js:9. Shares its symbol with Rocket Pool's rETH.
 * Its DAO discussed winding it down in 2026: https://dao.stafi.io/t/278
 */
export const stafiReth: RegistryEntry = {
  id: 'stafi-reth',
  name: 'StaFi',
  category: 'liquid-staking',
  tier: 'optional',
  symbol: 'rETH',
  tokens: [{ symbol: 'rETH', address: rEth }],
  rate: { kind: 'call', call: { address: rEth, abi: 'function getExchangeRate() view returns (uint256)' } },
  supply: totalSupply(rEth),
  fee: { rewardFeeBps: null },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'stafi', pool: null },
  sites: ['stafi.io'],
  docs: null,
};
