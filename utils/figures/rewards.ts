import type { Change } from './changes.ts';

/** What the holders earned or lost by the rate. */
export const rewards: Change = {
  unit: 'ETH',
  method: 'Σ (R1−R0)·(S0+S1)/2 over the daily grid',
  times: 2n,
  sum: part => part.rewards2,
};
