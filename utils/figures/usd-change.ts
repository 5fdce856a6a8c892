import type { Change } from './changes.ts';

/** The change of TVL in USD in three: F and W are a step's flow and rewards in ETH, V its TVL, P the price of ETH. */
export const flowUsd: Change = {
  unit: 'USD',
  method: 'Σ F·(P0+P1)/2 over the daily grid',
  times: 4n,
  sum: part => part.flowUsd4,
};

export const rewardsUsd: Change = {
  unit: 'USD',
  method: 'Σ W·(P0+P1)/2 over the daily grid',
  times: 4n,
  sum: part => part.rewardsUsd4,
};

export const priceUsd: Change = {
  unit: 'USD',
  method: 'Σ (P1−P0)·(V0+V1)/2 over the daily grid',
  times: 4n,
  sum: part => part.priceUsd4,
};
