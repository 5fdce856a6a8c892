import type { Change } from './changes.ts';

/** Net flow and rewards together. */
export const tvlChangeEth: Change = {
  unit: 'ETH',
  method: 'V1 − V0',
  endsOnly: true,
  times: 1n,
  since: ({ tvl, lift }, start) => (tvl.at(-1)! - tvl[start]!) * lift,
};

/** Flow, rewards and price together. */
export const tvlChangeUsd: Change = {
  unit: 'USD',
  method: 'V1·P1 − V0·P0',
  endsOnly: true,
  times: 1n,
  since: ({ tvl, lift }, start, prices) => (tvl.at(-1)! * prices.at(-1)! - tvl[start]! * prices[start]!) * lift,
};
