import { weth } from './addresses.ts';
import { convertToAssets, totalAssets, totalSupply } from './calls.ts';
import type { Address, Part, RegistryEntry } from './entry.ts';

const strEth = '0xcd3c0F51798D1daA92Fb192E57844Ae6cEE8a6c7';
const dvStEth = '0x5E362eb2c0706Bd1d134689eC75176018385430B';
const steakLrt = '0xBEEF69Ac7870777598A04B2bd4771c71212E6aBc';
const re7Lrt = '0x84631c0d0081FDe56DeB72F6DE77abBbF6A9f93a';
const amphrEth = '0x5fD13359Ba15A84B76f7F87568309040176167cd';
const rstEth = '0x7a4EffD87C2f3C55CA251080b1343b605f327E3a';
const pzEth = '0x8c9532a60E0E7C6BbD2B2c1303F63aCE1c3E9811';

/** A vault of wstETH shares. Before the vaults became ERC-4626 in 2024-25 the call reverts. */
function wstEthVault(symbol: string, address: Address): Part {
  return {
    symbol,
    supply: { plus: [totalSupply(address)] },
    rate: { kind: 'compose', call: convertToAssets(address), of: 'lido' },
  };
}

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/mellow-protocol-v2/index.js and projects/mellow-protocol-core/index.js.
 * Rate and supply are strETH's: its oracle reports shares per asset, and flags a suspicious report. Everything in the
 * vaults is stETH or restaked stETH, counted under Lido already. DVstETH counts only while its asset is WETH.
 * DefiLlama takes the list of all vaults from Mellow's own API, and its slug is not certain: no total stands beside ours.
 */
export const mellow: RegistryEntry = {
  id: 'mellow',
  name: 'Mellow',
  category: 'liquid-restaking',
  tier: 'extended',
  symbol: 'strETH',
  tokens: [
    { symbol: 'strETH', address: strEth },
    { symbol: 'DVstETH', address: dvStEth },
    { symbol: 'steakLRT', address: steakLrt },
    { symbol: 'Re7LRT', address: re7Lrt },
    { symbol: 'amphrETH', address: amphrEth },
    { symbol: 'rstETH', address: rstEth },
    { symbol: 'pzETH', address: pzEth },
  ],
  rate: {
    kind: 'inverse',
    call: {
      address: '0x8a78e6b7E15C4Ae3aeAeE3bf0DE4F2de4078c1cD',
      abi: 'function getReport(address asset) view returns ((uint224 priceD18, uint32 timestamp, bool isSuspicious))',
      args: [weth],
      refuseFlag: 2,
    },
  },
  supply: totalSupply(strEth),
  parts: [
    { symbol: 'strETH', supply: { plus: [totalSupply(strEth)] }, rate: { kind: 'same', of: 'mellow' } },
    wstEthVault('steakLRT', steakLrt),
    wstEthVault('Re7LRT', re7Lrt),
    wstEthVault('amphrETH', amphrEth),
    wstEthVault('rstETH', rstEth),
    wstEthVault('pzETH', pzEth),
    {
      symbol: 'DVstETH',
      supply: { plus: [totalSupply(dvStEth)] },
      rate: { kind: 'ratio', over: { plus: [totalAssets(dvStEth)] }, under: { plus: [totalSupply(dvStEth)] } },
      expect: {
        call: { address: dvStEth, abi: 'function asset() view returns (address)' },
        address: weth,
        what: { say: 'vaultCounts', of: ['WETH'] },
      },
    },
  ],
  leavesOut: true,
  fee: { rewardFeeBps: null, note: 'Differs by vault; some fees are minted as shares.' },
  restsOn: ['lido', 'symbiotic'],
  doubleCount: { rule: 'whole', inside: ['lido'] },
  otherRewards: ['Mellow points', 'Symbiotic points'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: null, pool: null },
  sites: ['mellow.finance'],
  docs: 'https://docs.mellow.finance',
};
