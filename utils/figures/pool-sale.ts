import type { Call, Pool } from '../protocols/entry.ts';
import { type PoolSize, poolCall } from '../protocols/feed-call.ts';
import { saleId } from '../protocols/reads-of.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { rateAt } from './rate-series.ts';
import { isUnread, never, type Reading, type Unread } from './reading.ts';
import { rateOne } from './scale.ts';

/** A question to a pool: what it pays for `tokens` (base units), which are worth so much ETH by the rate of the newest point. */
export type PoolSale = { readonly id: string; readonly call: Call; readonly tokens: bigint };

const oneInWei = 10n ** 18n;

/** The sale of tokens worth `size` ETH, a wei less at most; or why their rate is not known. */
export function poolSale(context: FigureContext, series: EntrySeries, pool: Pool, size: PoolSize): PoolSale | Unread {
  const worth = worthOf(context, series, pool.against);
  if (isUnread(worth)) return worth;
  const tokens = (BigInt(size) * oneInWei * rateOne) / worth;
  return { id: saleId(pool, size), call: poolCall(pool, tokens), tokens };
}

/** ETH a token at 10^36, at the newest point: its rate, or one for a token that rebases. */
export function worthOf({ timeline }: FigureContext, { rate }: EntrySeries, against: 'rate' | 'one'): Reading {
  if (against === 'one') return rateOne;
  return rate ? rateAt(rate, timeline.last) : never({ say: 'noRateToCompare' });
}
