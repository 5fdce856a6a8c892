import type { Feed } from './entry.ts';

/**
 * ETH/USD, read at every height. npm:@aave-dao/aave-address-book@4.68.1 src/ChainlinkEthereum.sol:424; 8 decimals by
 * duneanalytics/spellbook@91dac12141. Integrators take it as stale after an hour.
 */
export const ethUsd: Feed = {
  publisher: 'chainlink',
  pair: 'ETH/USD',
  address: '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419',
  decimals: 8,
  heartbeatSeconds: 3600,
  against: 'one',
};
