import { balanceOf, getRate, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const ezEth = '0xbf5495Efe5DB9ce00f80364C8B423567e58d2110';

/**
 * balancer/code-review@cb07c6456a rate-providers/registry.json:105 and ezETHRateProvider.md. The rate is live: it moves
 * with pod proofs, balances and the market prices of the LSTs it holds, and can be moved by a donation. Single days are
 * noise, up to 78 % a year between two days (bgd-labs/aave-capo@2c280ef9bd reports/EzETH_EthereumLido.md:87).
 * ezETH of a withdrawal request is burned at the claim, so the supply holds pending exits. pzETH is a Mellow vault.
 */
export const renzo: RegistryEntry = {
  id: 'renzo',
  name: 'Renzo',
  category: 'liquid-restaking',
  tier: 'core',
  symbol: 'ezETH',
  tokens: [
    { symbol: 'ezETH', address: ezEth },
    { symbol: 'pzETH', address: '0x8c9532a60E0E7C6BbD2B2c1303F63aCE1c3E9811' },
  ],
  rate: { kind: 'call', call: getRate('0x387dBc0fB00b26fb085aa658527D5BE98302c84C') },
  supply: totalSupply(ezEth),
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:40
    {
      publisher: 'chainlink',
      pair: 'ezETH/ETH',
      address: '0x636A000262F6aA9e1F094ABF0aD8f645C44f641C',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
    {
      publisher: 'redstone',
      pair: 'ezETH/ETH',
      address: '0xF4a3e183F59D2599ee3DF213ff78b1B3b1923696',
      decimals: 8,
      heartbeatSeconds: 43_200,
      against: 'rate',
    },
  ],
  queue: {
    // the queue's own claimReserve(ETH) covers requests paid in ETH alone, and was upgraded since it was read
    amount: { plus: [balanceOf(ezEth, '0x5efc9D10E42FB517456f4ac41EB5e2eBe42C8918')] },
    unit: 'token',
  },
  fee: { rewardFeeBps: null, note: 'Taken in ETH before compounding; no source names the rate.' },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'unreadable', inside: ['lido'] },
  otherRewards: ['EIGEN', 'REZ', 'ezPoints'],
  mainnetSupplyCoversAll: true,
  launchBlock: 18_722_779n,
  defillama: { slug: 'renzo', pool: 'e28e32b5-e356-41d9-8dc7-a376ece56619' },
  vendorSource: 'renzo',
  sites: ['renzoprotocol.com'],
  docs: 'https://docs.renzoprotocol.com/docs/',
};
