import { oEth, weth } from './addresses.ts';
import { convertToAssets, totalSupply } from './calls.ts';
import type { Call, RegistryEntry } from './entry.ts';

const wrapped = '0xDcEe70654261AF21C44c093C300eD3Bb97b78192';
const vault = '0x39254033945AA2E4809Cc2977E7087BEE48bd7Ab';
const curvePool = '0xcc7d5785AD5755B6164e21495E07aDb0Ff11C2A8';

const credits: Call = { address: oEth, abi: 'function rebasingCreditsHighres() view returns (uint256)' };
const nonRebasing: Call = { address: oEth, abi: 'function nonRebasingSupply() view returns (uint256)' };
const metadata =
  'function withdrawalQueueMetadata() view returns (uint128 queued, uint128 claimable, uint128 claimed, uint128 nextWithdrawalIndex)';

/**
 * OriginProtocol/origin-dollar@161a0a48b5 contracts/utils/addresses.js and contracts/deployments/mainnet/OETH.json.
 * OETH rebases by credits, and some holders opted out of rebasing: credits are counted as shares and the rest at one
 * ETH, since a difference of totalSupply is no flow. OETH that the protocol's own market maker mints is in the supply.
 * The yield is read from the wrapper wOETH, whose growth equals the rebase.
 */
export const originEther: RegistryEntry = {
  id: 'origin-ether',
  name: 'Origin Ether',
  category: 'liquid-staking',
  tier: 'extended',
  symbol: 'OETH',
  tokens: [
    { symbol: 'OETH', address: oEth },
    { symbol: 'wOETH', address: wrapped },
  ],
  rate: { kind: 'call', call: convertToAssets(wrapped) },
  supply: totalSupply(oEth),
  parts: [
    {
      symbol: 'rebasing OETH',
      supply: { plus: [credits] },
      rate: { kind: 'ratio', over: { plus: [totalSupply(oEth)], minus: [nonRebasing] }, under: { plus: [credits] } },
    },
    { symbol: 'non-rebasing OETH', supply: { plus: [nonRebasing] }, rate: { kind: 'one' } },
  ],
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:539
    {
      publisher: 'chainlink',
      pair: 'OETH/ETH',
      address: '0x703118C4CbccCBF2AB31913e0f8075fbbb15f563',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'one',
    },
  ],
  pools: [
    {
      kind: 'curve',
      pair: 'OETH/WETH',
      symbol: 'OETH',
      address: curvePool,
      sell: 0,
      buy: 1,
      against: 'one',
      expect: {
        call: { address: curvePool, abi: 'function coins(uint256 i) view returns (address)', args: ['1'] },
        address: weth,
        what: { say: 'poolCoin', of: [1, 'WETH'] },
      },
    },
  ],
  queue: {
    amount: {
      plus: [{ address: vault, abi: metadata, value: 0 }],
      minus: [{ address: vault, abi: metadata, value: 2 }],
    },
    unit: 'eth',
  },
  fee: { rewardFeeBps: 2000, note: 'Minted as OETH to the trustee.' },
  restsOn: [],
  doubleCount: { rule: 'none' },
  otherRewards: [],
  mainnetSupplyCoversAll: true,
  defillama: { slug: 'origin-ether', pool: '423681e3-4787-40ce-ae43-e9f67c5269b3' },
  sites: ['originprotocol.com', 'oeth.com'],
  docs: 'https://docs.oeth.com/',
};
