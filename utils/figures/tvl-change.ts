import type { Change } from './changes.ts';

/** Net flow and rewards together. */
export const tvlChangeEth: Change<'ETH'> = {
  unit: 'ETH',
  method: 'V1 − V0',
  endsOnly: true,
  times: 1n,
  of: ({ tvl }) => tvl,
};

/** Flow, rewards and price together. */
export const tvlChangeUsd: Change<'USD'> = {
  unit: 'USD',
  method: 'V1·P1 − V0·P0',
  endsOnly: true,
  times: 1n,
  of: ({ tvlUsd }) => tvlUsd,
};
