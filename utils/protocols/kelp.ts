import { balanceOf, totalSupply } from './calls.ts';
import type { RegistryEntry } from './entry.ts';

const rsEth = '0xA1290d69c65A6Fe4DF752f95823fae25cB99e5A7';

/**
 * Kelp-DAO/LRT-rsETH@c289b815eb README.md and contracts/LRTOracle.sol. The price is stored when someone calls
 * updateRSETHPrice(); a move beyond its limit leaves the old price standing. stETH counts one ETH inside. The bridge
 * theft of 2026-04-18 is in neither supply nor price: only the market price and the adapter's balance showed it.
 */
export const kelp: RegistryEntry = {
  id: 'kelp',
  name: 'Kelp',
  category: 'liquid-restaking',
  tier: 'core',
  symbol: 'rsETH',
  tokens: [{ symbol: 'rsETH', address: rsEth }],
  rate: {
    kind: 'call',
    call: {
      address: '0x349A73444b1a310BAe67ef67973022020d70020d',
      abi: 'function rsETHPrice() view returns (uint256)',
    },
  },
  supply: totalSupply(rsEth),
  feeds: [
    // npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:370; sources disagree whether it still follows
    // the market, so an answer equal to the rate is not taken for a price
    {
      publisher: 'chainlink',
      pair: 'RSETH/ETH',
      address: '0x03c68933f7a3F76875C0bc670a58e69294cDFD01',
      decimals: 18,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
    {
      publisher: 'redstone',
      pair: 'rsETH/ETH',
      address: '0xA736eAe8805dDeFFba40cAB8c99bCB309dEaBd9B',
      decimals: 8,
      heartbeatSeconds: 86_400,
      against: 'rate',
    },
  ],
  queue: {
    amount: { plus: [balanceOf(rsEth, '0x62De59c08eB5dAE4b7E6F7a8cAd3006d6965ec16')] },
    unit: 'token',
  },
  fee: { rewardFeeBps: null, note: 'Set in LRTConfig and minted as rsETH at each price update.' },
  restsOn: ['eigenlayer'],
  doubleCount: { rule: 'unreadable', inside: ['lido', 'stader-ethx'] },
  otherRewards: ['EIGEN', 'KERNEL', 'Kelp Miles'],
  mainnetSupplyCoversAll: null,
  defillama: { slug: 'kelp', pool: '33c732f6-a78d-41da-af5b-ccd9fa5e52d5' },
  vendorSource: 'kelp',
  sites: ['kelpdao.xyz'],
  docs: 'https://kelp.gitbook.io/kelp',
};
