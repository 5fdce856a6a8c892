import { ethX } from './addresses.ts';
import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

/**
 * DefiLlama/yield-server@e638965f28 src/adaptors/stader/index.js:9; stader-labs/ethx@9d4a921143 README.md.
 * The rate is the reported ETH over the reported supply. A report that moves it too far is parked for inspection, and
 * the old rate stands until that is closed. The feed 0xdd487947c579af433AeeF038Bf1573FdBB68d2d3 of the same README is
 * no market price by any source, and is left out.
 */
export const staderEthx: RegistryEntry = {
  id: 'stader-ethx',
  name: 'Stader',
  category: 'liquid-staking',
  tier: 'core',
  symbol: 'ETHx',
  tokens: [{ symbol: 'ETHx', address: ethX }],
  rate: {
    kind: 'call',
    call: {
      address: '0xcf5EA1b38380f6aF39068375516Daf40Ed70D299',
      abi: 'function getExchangeRate() view returns (uint256)',
    },
  },
  supply: totalSupply(ethX),
  baseline: true,
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:635
    {
      publisher: 'chainlink',
      pair: 'ETHx/ETH',
      address: '0xC5f8c4aB091Be1A899214c0C3636ca33DcA0C547',
      decimals: 18,
      against: 'rate',
    },
    {
      publisher: 'redstone',
      pair: 'ETHx/ETH',
      address: '0xc799194cAa24E2874Efa89b4Bf5c92a530B047FF',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  queue: {
    amount: {
      plus: [
        {
          address: '0x9F0491B32DBce587c50c4C43AB303b06478193A7',
          abi: 'function ethRequestedForWithdraw() view returns (uint256)',
        },
      ],
    },
    unit: 'eth',
  },
  fee: { rewardFeeBps: 1000, note: 'Second-hand.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'stader', pool: '90bfb3c2-5d35-4959-a275-ba5085b08aa3' },
  sites: ['staderlabs.com'],
  docs: 'https://staderlabs.gitbook.io/ethereum',
};
