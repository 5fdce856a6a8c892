import { rEth, weth } from './addresses.ts';
import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * rocket-pool/docs.rocketpool.net@01831f7c6f docs/en/protocol/contracts-integrations.md and
 * rocket-pool/rocketpool@0125b448d9 contracts/contract/token/RocketTokenRETH.sol.
 * The rate is the last submitted network balance over the supply submitted with it, so deposits between two reports do
 * not move it. Supply times rate is what rETH holders own: node operators' bonds, which other counts add, are not in it.
 * It fell once, on 2022-11-19.
 */
export const rocketPool: RegistryEntry = {
  id: 'rocket-pool',
  name: 'Rocket Pool',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'rETH',
  tokens: [{ symbol: 'rETH', address: rEth }],
  rate: { kind: 'call', call: { address: rEth, abi: 'function getExchangeRate() view returns (uint256)' } },
  supply: totalSupply(rEth),
  baseline: true,
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:764
    {
      publisher: 'chainlink',
      pair: 'RETH/ETH',
      address: '0x536218f9E9Eb48863970252233c8F271f554C2d0',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  pools: [
    // B-rETH-STABLE, tokens rETH and WETH: balancer/balancer-deployments tasks/20211208-metastable-pool; thin since late 2025
    {
      kind: 'balancer-v2',
      pair: 'rETH/WETH',
      symbol: 'rETH',
      address: '0x1E19CF2D73a72Ef1332C882F20534B6519Be0276',
      idEnd: '000200000000000000000112',
      sold: rEth,
      bought: weth,
      against: 'rate',
    },
  ],
  availableAtOnce: { address: rEth, abi: 'function getTotalCollateral() view returns (uint256)' },
  fee: { rewardFeeBps: null, note: 'Operators keep a commission that differs by minipool and megapool.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: true,
  defillama: { slug: 'rocket-pool', pool: 'd4b3c522-6127-4b89-bedf-83641cdcd2eb' },
  vendorSource: 'rocket-pool',
  sites: ['rocketpool.net', 'stake.rocketpool.net'],
  docs: 'https://docs.rocketpool.net/',
};
