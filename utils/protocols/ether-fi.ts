import { balanceOf, getRate } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const eEth = '0x35fA164735182de50811E8e2E824cFb9B6118ac2';
const weEth = '0xCd5fE23C85820F7B72D0926FC9b05b43E359b7ee';
const withdrawRequests = '0x7d5706f6ef3F89B3951E23e557CDFBC3239D4E2c';

/**
 * etherfi-protocol/smart-contracts@b4a0968087 script/deploys/Deployed.s.sol and src/core/WeETH.sol:269. Shares of eETH
 * are counted, never its totalSupply, which rebases; weETH's supply is only the wrapped part. Shares of a withdrawal
 * request stay until the claim. Fees reach the treasury as new shares: a small part of share growth.
 */
export const etherFi: RegistryEntry = {
  id: 'ether-fi',
  name: 'ether.fi',
  category: 'liquid-restaking',
  tier: 'core',
  symbol: 'weETH',
  tokens: [
    { symbol: 'eETH', address: eEth },
    { symbol: 'weETH', address: weEth },
  ],
  rate: { kind: 'call', call: getRate(weEth) },
  supply: { address: eEth, abi: 'function totalShares() view returns (uint256)' },
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:49
    {
      publisher: 'chainlink',
      pair: 'weETH/ETH',
      address: '0x5c9C449BbC9a6075A2c061dF312a35fd1E05fF22',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
    {
      publisher: 'redstone',
      pair: 'weETH/ETH',
      address: '0x8751F736E94F6CD167e8C5B97E245680FbD9CC36',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  queue: {
    amount: { plus: [balanceOf(eEth, withdrawRequests)] },
    unit: 'eth',
    requests: {
      plus: [{ address: withdrawRequests, abi: 'function nextRequestId() view returns (uint32)' }],
      minus: [{ address: withdrawRequests, abi: 'function lastFinalizedRequestId() view returns (uint32)' }],
      less: 1n,
    },
  },
  fee: { rewardFeeBps: null, note: 'Comes with each report; no fixed rate on chain.' },
  restsOn: ['eigenlayer', 'symbiotic'],
  doubleCount: { rule: 'none' },
  otherRewards: ['EIGEN', 'ETHFI', 'ether.fi points'],
  mainnetSupplyCoversAll: true,
  defillama: { slug: 'ether.fi-stake', pool: '46bd2bdf-6d92-4066-b482-e885ee172264' },
  vendorSource: 'ether-fi',
  sites: ['ether.fi'],
  docs: 'https://etherfi.gitbook.io/etherfi',
};
