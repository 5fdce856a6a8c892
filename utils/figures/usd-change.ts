import type { Change } from './changes.ts';
import { tvlChangeUsd } from './tvl-change.ts';

/** The change of TVL in USD in three: F and W are a step's flow and rewards in ETH, V its TVL, P the price of ETH. */
export const flowUsd: Change = {
  unit: 'USD',
  method: { say: 'methodOverGrid', of: ['Σ F·(P0+P1)/2'] },
  times: 4n,
  since: (part, start) => part.sumsFrom.get(start)!.flowUsd4,
};

export const priceUsd: Change = {
  unit: 'USD',
  method: { say: 'methodOverGrid', of: ['Σ (P1−P0)·(V0+V1)/2'] },
  times: 2n,
  since: (part, start) => part.sumsFrom.get(start)!.priceUsd2,
};

export const rewardsUsd: Change = {
  unit: 'USD',
  method: { say: 'methodOverGrid', of: ['Σ W·(P0+P1)/2'] },
  times: 4n,
  // (F+W)·(P0+P1)/2 and the price's part add up to the change of each step, so this is what the other two leave
  since: (part, start, prices) =>
    4n * tvlChangeUsd.since(part, start, prices) -
    flowUsd.since(part, start, prices) -
    2n * priceUsd.since(part, start, prices),
};
