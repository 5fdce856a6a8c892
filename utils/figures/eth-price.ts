import type { Words } from '../language/words.ts';
import { ethUsd } from '../protocols/eth-usd.ts';
import { feedCall } from '../protocols/feed-call.ts';
import { type FeedAge, feedAge } from './feed-age.ts';
import type { PriceSeries } from './price-series.ts';
import { isUnread, type ReadId, readingOf } from './reading.ts';
import type { Timeline } from './timeline.ts';

export const priceCall = { ...feedCall(ethUsd), value: 1 };
const priceTimeCall = { ...feedCall(ethUsd), value: 3 };

/** USD an ETH at the newest block at 10^8, with what is doubtful about it, or why there is none. */
export type EthPrice = { readonly value: bigint; readonly stale: Words | null } | { readonly reason: Words };

/** A feed that missed two heartbeats is refused. */
export function ethPriceNow(timeline: Timeline, prices: PriceSeries, idOf: ReadId): EthPrice {
  const value = prices.readings[timeline.last]!;
  if (isUnread(value)) return { reason: { say: 'noEthPrice', of: [value.reason] } };
  const age = priceAge(timeline, idOf);
  if (age.state === 'refused') return { reason: { say: 'noEthPrice', of: [age.words] } };
  return { value, stale: age.state === 'stale' ? { say: 'ofPart', of: ['ETH/USD', age.words] } : null };
}

function priceAge(timeline: Timeline, idOf: ReadId): FeedAge {
  const updatedAt = readingOf(timeline.points[timeline.last]!, priceTimeCall, idOf(priceTimeCall));
  return feedAge(updatedAt, timeline, ethUsd);
}
