import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const cdcEth = '0xfe18aE03741a5b84e39C295Ac9C856eD7991C38e';

/**
 * DefiLlama/yield-server@e638965f28 src/adaptors/crypto.com-liquid-staking/index.js:12. One company key may write any
 * rate above zero. Most of the token is on Cronos, as a supply of its own.
 */
export const cryptoComCdceth: RegistryEntry = {
  id: 'crypto-com-cdceth',
  name: 'Crypto.com Staked ETH',
  category: 'cex-staking',
  tier: 'optional',
  symbol: 'CDCETH',
  tokens: [{ symbol: 'CDCETH', address: cdcEth }],
  rate: { kind: 'call', call: { address: cdcEth, abi: 'function exchangeRate() view returns (uint256)' } },
  supply: totalSupply(cdcEth),
  leavesOut: true,
  fee: { rewardFeeBps: null },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: false,
  defillama: { slug: 'crypto.com-liquid-staking', pool: null },
  sites: ['crypto.com'],
  docs: 'https://crypto.com/staking',
};
