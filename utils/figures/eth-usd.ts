import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { usesAt } from './entry-series.ts';
import { priceCall } from './eth-price.ts';
import type { FigureContext } from './figure-context.ts';
import { priceScale } from './scale.ts';

const kind = { unit: 'USD/ETH', method: 'Chainlink ETH/USD' } as const;

export function ethUsd({ timeline, ethPrice: price }: FigureContext): Computed {
  if ('reason' in price) return unavailable(kind, price.reason);
  return computed(timeline, kind, exactDecimal(price.value, priceScale), {
    state: price.stale ? 'stale' : 'ready',
    reason: price.stale,
    uses: () => usesAt([priceCall], [timeline.last]),
  });
}
