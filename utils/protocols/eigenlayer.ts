import { ankrEth, cbEth, ethX, lsEth, mEth, oEth, osEth, rEth, sfrxEth, swEth, wbEth } from './addresses.ts';
import { balanceOf, oneToken } from './calls.ts';
import type { Address, Part, Rate, RegistryEntry } from './entry.ts';

const stEthStrategy = '0x93c4b944D05dfe6df7645A86cd2206016c51564D';

/** StrategyBase keeps its tokens itself, so its balance of a token that does not rebase is its supply. */
function strategy(symbol: string, address: Address, token: Address, rate: Rate): Part {
  return { symbol, supply: { plus: [balanceOf(token, address)] }, rate };
}

/**
 * Layr-Labs/eigenlayer-contracts@f84a515108 README.md and script/configs/mainnet.json:19. Strategies hold LSTs; stETH
 * rebases, so its strategy is counted in shares. Withdrawals that are queued stay in the strategies until completed.
 * There is no receipt token: rewards are claimed, never in a rate. All strategy ETH is counted under the LSTs already.
 */
export const eigenlayer: RegistryEntry = {
  id: 'eigenlayer',
  name: 'EigenLayer',
  category: 'restaking',
  tier: 'core',
  symbol: null,
  tokens: [{ symbol: 'EIGEN', address: '0xec53bF9167f50cDEB3Ae105f56099aaaB9061F83' }],
  rate: null,
  supply: null,
  parts: [
    {
      symbol: 'stETH',
      supply: { plus: [{ address: stEthStrategy, abi: 'function totalShares() view returns (uint256)' }] },
      rate: {
        kind: 'call',
        call: oneToken(stEthStrategy, 'function sharesToUnderlyingView(uint256 amountShares) view returns (uint256)'),
      },
    },
    strategy('cbETH', '0x54945180dB7943c0ed0FEE7EdaB2Bd24620256bc', cbEth, { kind: 'same', of: 'coinbase-cbeth' }),
    strategy('rETH', '0x1BeE69b7dFFfA4E2d53C2a2Df135C388AD25dCD2', rEth, { kind: 'same', of: 'rocket-pool' }),
    strategy('ETHx', '0x9d7eD45EE2E8FC5482fa2428f15C971e6369011d', ethX, { kind: 'same', of: 'stader-ethx' }),
    strategy('ankrETH', '0x13760F50a9d7377e4F20CB8CF9e4c26586c658ff', ankrEth, { kind: 'same', of: 'ankr-eth' }),
    strategy('OETH', '0xa4C637e0F704745D182e4D38cAb7E7485321d059', oEth, { kind: 'one' }),
    strategy('osETH', '0x57ba429517c3473B6d34CA9aCd56c0e735b94c02', osEth, { kind: 'same', of: 'stakewise' }),
    strategy('swETH', '0x0Fe4F44beE93503346A3Ac9EE5A26b130a5796d6', swEth, { kind: 'same', of: 'swell-sweth' }),
    strategy('wBETH', '0x7CA911E83dabf90C90dD3De5411a10F1A6112184', wbEth, { kind: 'same', of: 'binance-wbeth' }),
    strategy('sfrxETH', '0x8CA7A5d6f3acd3A7A8bC468a8CD0FB14B6BD28b6', sfrxEth, { kind: 'same', of: 'frax-ether' }),
    strategy('LsETH', '0xAe60d8180437b5C34bB956822ac2710972584473', lsEth, { kind: 'same', of: 'liquid-collective' }),
    strategy('mETH', '0x298aFB19A105D59E74658C4C334Ff360BadE6dd2', mEth, { kind: 'same', of: 'meth-protocol' }),
  ],
  leavesOut: true,
  offChain: { 'native.eth': 'offChain', 'native.tvl.usd': 'offChainTotal' },
  fee: { rewardFeeBps: null, note: 'Operators keep a tenth of the rewards unless they set otherwise.' },
  restsOn: [],
  doubleCount: {
    rule: 'whole',
    inside: [
      'lido',
      'coinbase-cbeth',
      'rocket-pool',
      'stader-ethx',
      'ankr-eth',
      'origin-ether',
      'stakewise',
      'swell-sweth',
      'binance-wbeth',
      'frax-ether',
      'liquid-collective',
      'meth-protocol',
    ],
  },
  otherRewards: ['EIGEN', 'rewards of the services (AVSs) in their own tokens'],
  mainnetSupplyCoversAll: true,
  launchBlock: 17_445_564n,
  defillama: { slug: 'eigenlayer', pool: null },
  sites: ['eigencloud.xyz', 'eigenlayer.xyz'],
  docs: 'https://docs.eigencloud.xyz',
};
