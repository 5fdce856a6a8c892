import { cbEth } from './addresses.ts';
import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * npm:@aave-dao/aave-address-book@4.68.1 src/AaveV3Ethereum.sol:309; coinbase/wrapped-tokens-os@e975f678d1 README.md.
 * The rate is whatever the exchange's oracle role writes, about daily: there is no proof of reserves on chain.
 * Customers who stake without wrapping are not in the supply.
 */
export const coinbaseCbeth: RegistryEntry = {
  id: 'coinbase-cbeth',
  name: 'Coinbase Wrapped Staked ETH',
  category: 'cex-staking',
  tier: 'core',
  symbol: 'cbETH',
  tokens: [{ symbol: 'cbETH', address: cbEth }],
  rate: { kind: 'call', call: { address: cbEth, abi: 'function exchangeRate() view returns (uint256)' } },
  supply: totalSupply(cbEth),
  baseline: true,
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:93
    {
      publisher: 'chainlink',
      pair: 'CBETH/ETH',
      address: '0xF017fcB346A1885194689bA23Eff2fE6fA5C483b',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  fee: { rewardFeeBps: 1000, note: 'Second-hand; the commission a customer pays may differ.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'coinbase-wrapped-staked-eth', pool: '0f45d730-b279-4629-8e11-ccb5cc3038b4' },
  sites: ['coinbase.com'],
  docs: 'https://help.coinbase.com/en/coinbase/trading-and-funding/staking-rewards/cbeth',
};
