import { ethUsd } from '../protocols/eth-usd.ts';
import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { usesAt } from './entry-series.ts';
import { feedAge } from './feed-age.ts';
import { type FigureContext, priceCall, priceTimeCall } from './figure-context.ts';
import { isUnread } from './reading.ts';
import { priceScale } from './scale.ts';

const kind = { unit: 'USD/ETH', method: 'Chainlink ETH/USD' } as const;

/** USD an ETH at 10^8 at the newest block. A feed that missed two heartbeats is refused. */
export function ethPrice(
  context: FigureContext,
): { readonly value: bigint; readonly stale: string | null } | { readonly reason: string } {
  const { timeline, prices, reader } = context;
  const value = prices[timeline.last]!;
  if (isUnread(value)) return { reason: `No ETH/USD price: ${value.reason}` };
  const age = feedAge(reader.call(priceTimeCall)[timeline.last]!, timeline, ethUsd);
  if (age.state === 'refused') return { reason: `No ETH/USD price: ${age.words}` };
  return { value, stale: age.state === 'stale' ? `ETH/USD: ${age.words}` : null };
}

export function ethUsdFigure(context: FigureContext): Computed {
  const price = ethPrice(context);
  if ('reason' in price) return unavailable(kind, price.reason);
  return computed(context.timeline, kind, exactDecimal(price.value, priceScale), {
    state: price.stale ? 'stale' : 'ready',
    reason: price.stale,
    uses: () => usesAt([priceCall], [context.timeline.last]),
  });
}
