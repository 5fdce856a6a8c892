import { lsEth } from './addresses.ts';
import { oneToken, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * liquid-collective/liquid-collective-protocol@ae4f2ce33e deployments/mainnet/River_Proxy.json:220 and
 * DefiLlama/yield-server@e638965f28 src/adaptors/liquid-collective/abi.json. The service fee is minted as LsETH, so the
 * supply grows a little without deposits. Chainlink's LsETH feed repeats the protocol's own rate and can never show a
 * discount: it is not used.
 */
export const liquidCollective: RegistryEntry = {
  id: 'liquid-collective',
  name: 'Liquid Collective',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'LsETH',
  tokens: [{ symbol: 'LsETH', address: lsEth }],
  rate: {
    kind: 'call',
    call: oneToken(lsEth, 'function underlyingBalanceFromShares(uint256 shares) view returns (uint256)'),
  },
  supply: totalSupply(lsEth),
  baseline: true,
  queue: {
    amount: {
      plus: [
        {
          address: '0x080b3a41390b357Ad7e8097644d1DEDf57AD3375',
          abi: 'function getRedeemDemand() view returns (uint256)',
          sinceBlock: 17_371_894n,
        },
      ],
    },
    unit: 'token',
  },
  fee: { rewardFeeBps: 1000, note: 'Minted as LsETH.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: true,
  launchBlock: 15_676_402n,
  defillama: { slug: 'liquid-collective', pool: null },
  sites: ['liquidcollective.io'],
  docs: 'https://docs.liquidcollective.io',
};
