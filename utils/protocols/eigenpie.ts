import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const egEth = '0x18f313Fc6Afc9b5FD6f0908c1b3D476E3feA1DD9';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/eigenpie/index.js:8. The rate function was read on the code of its
 * sister tokens, not called on egETH. The tokens of single LSTs are separate and not counted.
 */
export const eigenpie: RegistryEntry = {
  id: 'eigenpie',
  name: 'Eigenpie',
  category: 'liquid-restaking',
  tier: 'optional',
  symbol: 'egETH',
  tokens: [
    { symbol: 'egETH', address: egEth },
    { symbol: 'mswETH', address: '0x32bd822d615A3658A68b6fDD30c2fcb2C996D678' },
    { symbol: 'mstETH', address: '0x49446A0874197839D15395B908328a74ccc96Bc0' },
  ],
  rate: { kind: 'call', call: { address: egEth, abi: 'function exchangeRateToNative() view returns (uint256)' } },
  supply: totalSupply(egEth),
  leavesOut: true,
  fee: { rewardFeeBps: null },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'unreadable', inside: ['lido', 'swell-sweth'] },
  otherRewards: ['EIGEN', 'EGP', 'Eigenpie points'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'eigenpie', pool: null },
  sites: [],
  docs: null,
};
