import { cbEth, lsEth, mEth, osEth, rEth, sfrxEth, swEth, wbEth, wstEth } from './addresses.ts';
import { balanceOf } from './calls.ts';
import type { Address, Part, RegistryEntry } from './entry.ts';

/** A default collateral wraps one token one to one and holds it itself. */
function collateral(symbol: string, address: Address, token: Address, of: string): Part {
  return { symbol, supply: { plus: [balanceOf(token, address)] }, rate: { kind: 'same', of } };
}

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/symbiotic/index.js:31. More than a hundred vaults exist, many of
 * them not of ETH, and their list must be read first: only the default collaterals of ETH tokens are counted here, and
 * a vault of such a collateral must not be added to it.
 */
export const symbiotic: RegistryEntry = {
  id: 'symbiotic',
  name: 'Symbiotic',
  category: 'restaking',
  tier: 'core',
  symbol: null,
  tokens: [],
  rate: null,
  supply: null,
  parts: [
    collateral('wstETH', '0xC329400492c6ff2438472D4651Ad17389fCb843a', wstEth, 'lido'),
    collateral('mETH', '0x475D3Eb031d250070B63Fa145F0fCFC5D97c304a', mEth, 'meth-protocol'),
    collateral('rETH', '0x03Bf48b8A1B37FBeAd1EcAbcF15B98B924ffA5AC', rEth, 'rocket-pool'),
    collateral('cbETH', '0xB26ff591F44b04E78de18f43B46f8b70C6676984', cbEth, 'coinbase-cbeth'),
    collateral('wBETH', '0x422F5acCC812C396600010f224b320a743695f85', wbEth, 'binance-wbeth'),
    collateral('swETH', '0x38B86004842D3FA4596f0b7A0b53DE90745Ab654', swEth, 'swell-sweth'),
    collateral('LsETH', '0xB09A50AcFFF7D12B7d18adeF3D1027bC149Bad1c', lsEth, 'liquid-collective'),
    collateral('osETH', '0x52cB8A621610Cc3cCf498A1981A8ae7AD6B8AB2a', osEth, 'stakewise'),
    collateral('sfrxETH', '0x5198CB44D7B2E993ebDDa9cAd3b9a0eAa32769D2', sfrxEth, 'frax-ether'),
  ],
  leavesOut: true,
  offChain: { 'all.tvl.usd': 'offChainTotal' },
  fee: { rewardFeeBps: null },
  restsOn: [],
  doubleCount: {
    rule: 'whole',
    inside: [
      'lido',
      'meth-protocol',
      'rocket-pool',
      'coinbase-cbeth',
      'binance-wbeth',
      'swell-sweth',
      'liquid-collective',
      'stakewise',
      'frax-ether',
    ],
  },
  otherRewards: ['rewards of the networks in their own tokens', 'Symbiotic points'],
  mainnetSupplyCoversAll: true,
  launchBlock: 20_011_312n,
  defillama: { slug: 'symbiotic', pool: null },
  sites: ['symbiotic.fi'],
  docs: 'https://docs.symbiotic.fi',
};
