import { wstEth } from './addresses.ts';
import { balanceOf, convertToAssets, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const pufEth = '0xD9A442856C234a39a81a089C06451EBAa4306a72';
const curvePool = '0xEEda34A377dD0ca676b9511EE1324974fA8d980D';

/**
 * PufferFinance/Deployments-and-ACL@07e650838e docs/deployments/mainnet.md; PufferFinance/puffer-contracts@380600060c
 * mainnet-contracts/src/PufferVaultV5.sol:123. The rate moves with reward deposits, exit fees that stay for holders, and
 * donations. Operators' rewards are minted as pufETH: supply growth that is no deposit.
 */
export const puffer: RegistryEntry = {
  id: 'puffer',
  name: 'Puffer',
  category: 'liquid-restaking',
  tier: 'core',
  symbol: 'pufETH',
  tokens: [{ symbol: 'pufETH', address: pufEth }],
  rate: { kind: 'call', call: convertToAssets(pufEth) },
  supply: totalSupply(pufEth),
  feeds: [
    {
      publisher: 'redstone',
      pair: 'pufETH/ETH',
      address: '0x76A495b0bFfb53ef3F0E94ef0763e03cE410835C',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  pools: [
    {
      kind: 'curve',
      pair: 'pufETH/wstETH',
      symbol: 'pufETH',
      address: curvePool,
      sell: 0,
      buy: 1,
      boughtOf: 'lido',
      against: 'rate',
      expect: {
        call: { address: curvePool, abi: 'function coins(uint256 i) view returns (address)', args: ['1'] },
        address: wstEth,
        what: { say: 'poolCoin', of: [1, 'wstETH'] },
      },
    },
  ],
  queue: {
    amount: { plus: [balanceOf(pufEth, '0xDdA0483184E75a5579ef9635ED14BacCf9d50283')] },
    unit: 'token',
  },
  fee: { rewardFeeBps: null, note: 'Set in the ValidatorTicket contract.' },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'unreadable', inside: ['lido'] },
  otherRewards: ['EIGEN', 'PUFFER', 'Puffer points'],
  mainnetSupplyCoversAll: true,
  defillama: { slug: 'puffer-stake', pool: null },
  sites: ['puffer.fi'],
  docs: 'https://docs.puffer.fi',
};
