import { getRate, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const cmEth = '0xE6829d9a7eE3040e1276Fa75293Bde931859e8fA';

/**
 * DefiLlama/dimension-adapters@e7346b0e9e fees/mantle-restaking/index.ts:7. The accountant's rate is in mETH, often just
 * one. Everything in cmETH is mETH and counted there already; a move between the two is no flow into staking.
 */
export const mantleCmeth: RegistryEntry = {
  id: 'mantle-cmeth',
  name: 'mETH Protocol (cmETH)',
  category: 'liquid-restaking',
  tier: 'extended',
  symbol: 'cmETH',
  tokens: [{ symbol: 'cmETH', address: cmEth }],
  rate: { kind: 'compose', call: getRate('0x6049Bd892F14669a4466e46981ecEd75D610a2eC'), of: 'meth-protocol' },
  supply: totalSupply(cmEth),
  fee: { rewardFeeBps: null },
  restsOn: ['meth-protocol', 'eigenlayer', 'symbiotic', 'karak'],
  doubleCount: { rule: 'whole', inside: ['meth-protocol'] },
  otherRewards: ['EIGEN', 'COOK', 'Symbiotic points'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: null, pool: null },
  sites: ['meth.mantle.xyz'],
  docs: null,
};
