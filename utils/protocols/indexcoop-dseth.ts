import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const dsEth = '0x341c05c0E9b33C0E38d64de76516b2Ce970bB3BE';

/** npm:@indexcoop/tokenlists@4.7.2. A Set token: its worth is that of its components, which are counted elsewhere. */
export const indexcoopDseth: RegistryEntry = {
  id: 'indexcoop-dseth',
  name: 'Diversified Staked ETH Index',
  category: 'index',
  tier: 'optional',
  symbol: 'dsETH',
  tokens: [{ symbol: 'dsETH', address: dsEth }],
  rate: null,
  supply: totalSupply(dsEth),
  unreadable: true,
  fee: { rewardFeeBps: null },
  restsOn: ['lido', 'rocket-pool'],
  doubleCount: { rule: 'whole', inside: ['lido', 'rocket-pool'] },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'index-coop', pool: null },
  sites: [],
  docs: null,
};
