import type { Change } from './changes.ts';

/** Deposits less withdrawals at the rate of their day; rewards are not in it. */
export const netFlow: Change<'ETH'> = {
  unit: 'ETH',
  method: { say: 'methodOverGrid', of: ['Σ (S1−S0)·(R0+R1)/2'] },
  times: 2n,
  of: ({ flow2 }) => flow2,
};
