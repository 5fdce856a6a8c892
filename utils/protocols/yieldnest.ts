import { totalAssets, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const ynEthx = '0x657d9ABA1DBb59e53f9F3eCAA878447dCfC96dCb';

/**
 * DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/yieldnest/index.js:4; yieldnest/yieldnest-protocol@81046a6a20
 * deployments/ynETH-1.json:28. Rate and supply are those of the mixed vault ynETHx, which can hold ynETH: the two are
 * not added. The DefiLlama pool is ynETH's.
 */
export const yieldnest: RegistryEntry = {
  id: 'yieldnest',
  name: 'YieldNest',
  category: 'liquid-restaking',
  tier: 'extended',
  symbol: 'ynETHx',
  tokens: [
    { symbol: 'ynETH', address: '0x09db87A538BD693E9d08544577d5cCfAA6373A48' },
    { symbol: 'ynETHx', address: ynEthx },
  ],
  rate: { kind: 'ratio', over: { plus: [totalAssets(ynEthx)] }, under: { plus: [totalSupply(ynEthx)] } },
  supply: totalSupply(ynEthx),
  leavesOut: true,
  queue: {
    amount: {
      plus: [
        {
          address: '0x0BC9BC81aD379810B36AD5cC95387112990AA67b',
          abi: 'function pendingRequestedRedemptionAmount() view returns (uint256)',
        },
      ],
    },
    unit: 'eth',
  },
  fee: { rewardFeeBps: null },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'unreadable', inside: ['lido'] },
  otherRewards: ['EIGEN', 'YND', 'YieldNest seeds'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'yieldnest', pool: '44dd4153-aa9f-4616-9a88-e6803c86b995' },
  sites: ['yieldnest.finance'],
  docs: 'https://docs.yieldnest.finance',
};
