import type { Change } from './changes.ts';

/** What the holders earned or lost by the rate. */
export const rewards: Change<'ETH'> = {
  unit: 'ETH',
  method: { say: 'methodOverGrid', of: ['Σ (R1−R0)·(S0+S1)/2'] },
  times: 2n,
  // of each step and so of their sum: by the two definitions rewards are the change of TVL less the flow
  of: ({ tvl, flow2 }) => 2n * tvl - flow2,
};
