import { getRate, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const inEth = '0xf073bAC22DAb7FaF4a3Dd6c6189a70D54110525C';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/genesis-lrt/index.js:4. The rate is the inverse of a ratio that one
 * operator key pushes at most every 12 hours. The vaults of single LSTs are separate and not counted.
 */
export const inception: RegistryEntry = {
  id: 'inception',
  name: 'InceptionLRT',
  category: 'liquid-restaking',
  tier: 'optional',
  symbol: 'inETH',
  tokens: [{ symbol: 'inETH', address: inEth }],
  rate: { kind: 'call', call: getRate('0xC29783738A475112Cafe58433Dd9D19F3a406619') },
  supply: totalSupply(inEth),
  leavesOut: true,
  fee: { rewardFeeBps: null },
  restsOn: ['eigenlayer', 'symbiotic'],
  doubleCount: { rule: 'unreadable', inside: ['lido'] },
  otherRewards: ['EIGEN', 'Inception points'],
  mainnetSupplyCoversAll: null,
  launchBlock: 18_928_285n,
  defillama: { slug: 'genesislrt-(native-restaking)', pool: null },
  sites: ['inceptionlrt.com'],
  docs: 'https://docs.inceptionlrt.com',
};
