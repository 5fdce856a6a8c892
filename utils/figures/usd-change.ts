import type { Change } from './changes.ts';

/** The change of TVL in USD in three: F and W are a step's flow and rewards in ETH, V its TVL, P the price of ETH. */
export const flowUsd: Change<'USD'> = {
  unit: 'USD',
  method: { say: 'methodOverGrid', of: ['Σ F·(P0+P1)/2'] },
  times: 4n,
  of: ({ flowUsd4 }) => flowUsd4,
};

export const priceUsd: Change<'USD'> = {
  unit: 'USD',
  method: { say: 'methodOverGrid', of: ['Σ (P1−P0)·(V0+V1)/2'] },
  times: 2n,
  of: ({ priceUsd2 }) => priceUsd2,
};

export const rewardsUsd: Change<'USD'> = {
  unit: 'USD',
  method: { say: 'methodOverGrid', of: ['Σ W·(P0+P1)/2'] },
  times: 4n,
  // (F+W)·(P0+P1)/2 and the price's part add up to the change of each step, so this is what the other two leave
  of: ({ tvlUsd, flowUsd4, priceUsd2 }) => 4n * tvlUsd - flowUsd4 - 2n * priceUsd2,
};
