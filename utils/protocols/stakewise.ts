import { osEth } from './addresses.ts';
import { convertToAssets, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const curvePool = '0xe080027Bd47353b5D1639772b4a75E9Ed3658A0d';

/**
 * stakewise/v3-core@0b897c26b3 deployments/mainnet.json; bgd-labs/aave-capo@2c280ef9bd
 * src/interfaces/IOsTokenVaultController.sol:11. osETH is only the part of the vaults' stake that was minted into a
 * token: the vaults together are several times larger. Minting it against stake already there is a flow of osETH, not
 * of ETH. The 5 % fee is minted as new osETH.
 */
export const stakewise: RegistryEntry = {
  id: 'stakewise',
  name: 'StakeWise',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'osETH',
  tokens: [{ symbol: 'osETH', address: osEth }],
  rate: {
    kind: 'call',
    call: {
      ...convertToAssets('0x2A261e60FB14586B474C208b1B7AC6D0f5000306'),
      abi: 'function convertToAssets(uint256 shares) view returns (uint256 assets)',
    },
  },
  supply: totalSupply(osEth),
  baseline: true,
  feeds: [
    {
      publisher: 'redstone',
      pair: 'osETH/ETH',
      address: '0x66ac817f997Efd114EDFcccdce99F3268557B32C',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  pools: [
    {
      kind: 'curve',
      pair: 'osETH/rETH',
      symbol: 'osETH',
      address: curvePool,
      sell: 0,
      buy: 1,
      boughtOf: 'rocket-pool',
      against: 'rate',
      expect: {
        call: { address: curvePool, abi: 'function coins(uint256 i) view returns (address)', args: ['0'] },
        address: osEth,
        what: { say: 'poolCoin', of: [0, 'osETH'] },
      },
    },
  ],
  fee: { rewardFeeBps: 500, note: 'About 5 % on osETH; each vault adds its own.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'stakewise-v3', pool: '4d01599c-69ae-41a3-bae1-5fab896f04c8' },
  sites: ['stakewise.io'],
  docs: 'https://docs.stakewise.io',
};
