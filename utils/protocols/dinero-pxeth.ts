import { convertToAssets, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const apxEth = '0x9Ba021B0a9b958B5E75cE9f6dff97C7eE52cb3E6';

/**
 * DefiLlama/yield-server@e638965f28 src/adaptors/dinero-(pxeth)/index.js:6. The rate grows at harvests and can be flat
 * for weeks: use 30 days. Only the staked vault share is counted; pxETH outside the vault earns nothing.
 */
export const dineroPxeth: RegistryEntry = {
  id: 'dinero-pxeth',
  name: 'Dinero',
  category: 'liquid-staking',
  tier: 'optional',
  symbol: 'apxETH',
  tokens: [
    { symbol: 'apxETH', address: apxEth },
    { symbol: 'pxETH', address: '0x04C154b66CB340F3Ae24111CC767e0184Ed00Cc6' },
  ],
  rate: { kind: 'call', call: convertToAssets(apxEth) },
  supply: totalSupply(apxEth),
  leavesOut: true,
  feeds: [
    {
      publisher: 'redstone',
      pair: 'apxETH/ETH',
      address: '0x19219BC90F48DeE4d5cF202E09c438FAacFd8Bea',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: 1000 },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'dinero-(pxeth)', pool: 'acee1e4d-a73c-4e20-98f7-e87c13d446e4' },
  sites: ['dinero.xyz', 'dineroismoney.com'],
  docs: 'https://dinero.xyz/docs',
};
