import { convertToAssets, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const tEth = '0xD11c452fc99cF405034ee446803b6F6c1F6d5ED8';

/**
 * bgd-labs/aave-capo@2c280ef9bd src/contracts/lst-adapters/TETHPriceCapAdapter.sol:38. The vault counts in wstETH and
 * borrows against it: it can fall behind stETH. All of it is counted under Lido already.
 */
export const treehouseTeth: RegistryEntry = {
  id: 'treehouse-teth',
  name: 'Treehouse',
  category: 'liquid-staking',
  tier: 'extended',
  symbol: 'tETH',
  tokens: [{ symbol: 'tETH', address: tEth }],
  rate: { kind: 'compose', call: convertToAssets(tEth), of: 'lido' },
  supply: totalSupply(tEth),
  fee: { rewardFeeBps: null, note: 'A fifth of the yield above staking, and a redemption fee.' },
  restsOn: ['lido'],
  doubleCount: { rule: 'whole', inside: ['lido'] },
  otherRewards: ['TREE', 'Nuts'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'treehouse-protocol', pool: null },
  sites: ['treehouse.finance'],
  docs: 'https://docs.treehouse.finance/protocol',
};
