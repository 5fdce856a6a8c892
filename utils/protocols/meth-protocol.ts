import { mEth } from './addresses.ts';
import { oneToken, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const unstakeManager = '0x38fDF7b489316e03eD8754ad339cb5c4483FDcf9';

/**
 * DefiLlama/yield-server@e638965f28 src/adaptors/meth-protocol/index.js:8; mantle-lsp/contracts@669f234e9c
 * docs/claim-burn.md. mETH of an unstake request is burned only at the claim: the supply still holds pending exits.
 * Since 2025 a buffer is lent out, so the yield is no longer staking alone and stays out of the baseline.
 */
export const methProtocol: RegistryEntry = {
  id: 'meth-protocol',
  name: 'mETH Protocol',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'mETH',
  tokens: [{ symbol: 'mETH', address: mEth }],
  rate: {
    kind: 'call',
    call: oneToken(
      '0xe3cBd06D7dadB3F4e6557bAb7EdD924CD1489E8f',
      'function mETHToETH(uint256 mETHAmount) view returns (uint256)',
    ),
  },
  supply: totalSupply(mEth),
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:859
    {
      publisher: 'chainlink',
      pair: 'mETH/ETH',
      address: '0x5b563107C8666d2142C216114228443B94152362',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  queue: {
    amount: {
      plus: [{ address: unstakeManager, abi: 'function latestCumulativeETHRequested() view returns (uint128)' }],
      minus: [{ address: unstakeManager, abi: 'function totalClaimed() view returns (uint256)' }],
    },
    unit: 'eth',
  },
  fee: { rewardFeeBps: 1000, note: 'Second-hand.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  launchBlock: 18_290_599n,
  defillama: { slug: 'meth-protocol', pool: 'b9f2f00a-ba96-4589-a171-dde979a23d87' },
  sites: ['meth.mantle.xyz', 'mantle.xyz'],
  docs: 'https://docs.mantle.xyz/meth',
};
