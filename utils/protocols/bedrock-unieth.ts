import { totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const uniEth = '0xF1376bceF0f78459C0Ed0ba5ddce976F1ddF51F4';

/** DefiLlama/DefiLlama-Adapters@1eb4e81d4d projects/unieth/index.js:12. Most news of Bedrock is about uniBTC. */
export const bedrockUnieth: RegistryEntry = {
  id: 'bedrock-unieth',
  name: 'Bedrock',
  category: 'liquid-restaking',
  tier: 'extended',
  symbol: 'uniETH',
  tokens: [{ symbol: 'uniETH', address: uniEth }],
  rate: {
    kind: 'call',
    call: {
      address: '0x4beFa2aA9c305238AA3E0b5D17eB20C045269E9d',
      abi: 'function exchangeRatio() view returns (uint256)',
    },
  },
  supply: totalSupply(uniEth),
  fee: { rewardFeeBps: null, note: 'A manager’s share, set on the staking contract.' },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'none' },
  otherRewards: ['EIGEN', 'BR', 'Bedrock Diamonds'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'bedrock-unieth', pool: 'ad383eed-61d8-4378-80bd-a197d9a11c79' },
  sites: ['bedrock.technology'],
  docs: 'https://docs.bedrock.technology',
};
