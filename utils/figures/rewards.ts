import type { Change } from './changes.ts';
import { netFlow } from './net-flow.ts';
import { tvlChangeEth } from './tvl-change.ts';

/** What the holders earned or lost by the rate. */
export const rewards: Change = {
  unit: 'ETH',
  method: { say: 'methodOverGrid', of: ['Σ (R1−R0)·(S0+S1)/2'] },
  times: 2n,
  // of each step and so of their sum: by the two definitions rewards are the change of TVL less the flow
  since: (part, start, prices) => 2n * tvlChangeEth.since(part, start, prices) - netFlow.since(part, start, prices),
};
