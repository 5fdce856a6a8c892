import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const ethPlus = '0xE72B141DF173b999AE7c1aDcbF60Cc9833Ce56a8';

/**
 * reserve-protocol/protocol@9cd3a9a6af docs/deployed-addresses/1-ETH+.md. The rate is basket units a token: its growth
 * is what holders earn, as melting lowers the supply while baskets stay. That one basket unit is exactly one ETH was not
 * read, so the level may be off by a constant. The basket is LSTs, counted under their own names already.
 */
export const reserveEthplus: RegistryEntry = {
  id: 'reserve-ethplus',
  name: 'ETH+ (Reserve)',
  category: 'index',
  tier: 'optional',
  symbol: 'ETH+',
  tokens: [{ symbol: 'ETH+', address: ethPlus }],
  rate: {
    kind: 'ratio',
    over: { plus: [{ address: ethPlus, abi: 'function basketsNeeded() view returns (uint192)' }] },
    under: { plus: [totalSupply(ethPlus)] },
  },
  supply: totalSupply(ethPlus),
  feeds: [
    {
      publisher: 'redstone',
      pair: 'ETH+/ETH',
      address: '0x3B9c09bde7776C32C518e2E787412A9bBaA7685F',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: null },
  restsOn: ['lido', 'rocket-pool', 'frax-ether', 'stader-ethx'],
  doubleCount: { rule: 'whole', inside: ['lido', 'rocket-pool', 'frax-ether', 'stader-ethx'] },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'reserve-protocol', pool: '4e6cd326-72d5-4680-8d2f-3481d50e8bb1' },
  sites: ['reserve.org'],
  docs: null,
};
