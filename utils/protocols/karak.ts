import type { RegistryEntry } from './entry.ts';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/karak/index.js:5. One vault an asset on several chains; the list is
 * read with getVaults() on 0x54e44DbB92dBA848ACe27F44c0CB4268981eF1CC, then asset() and a balance for each.
 */
export const karak: RegistryEntry = {
  id: 'karak',
  name: 'Karak',
  category: 'restaking',
  tier: 'optional',
  symbol: null,
  tokens: [],
  rate: null,
  supply: null,
  unreadable: true,
  fee: { rewardFeeBps: null },
  restsOn: [],
  doubleCount: { rule: 'whole', inside: ['lido', 'meth-protocol'] },
  otherRewards: ['Karak XP'],
  mainnetSupplyCoversAll: false,
  defillama: { slug: 'karak', pool: null },
  sites: ['karak.network'],
  docs: 'https://docs.karak.network',
};
