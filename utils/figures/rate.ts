import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal, ratioDecimal } from './decimal.ts';
import { type EntrySeries, rateCalls, usesAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { rateAt } from './rate-series.ts';
import { isUnread } from './reading.ts';
import { rateOne, rateScale } from './scale.ts';

const kind = { unit: 'ETH/token', method: 'R, read from the contract' } as const;

/** ETH that one token, or one share of a rebasing token, is worth by its own contract. */
export function rate({ timeline, registry }: FigureContext, { entry, rate }: EntrySeries): Computed {
  if (!rate) return unavailable(kind, entry.unreadable ?? 'There is no single token and so no single rate.');
  const newest = rateAt(rate, timeline.last);
  if (isUnread(newest)) return unavailable(kind, newest.reason);
  // a rate that needed a division has no end of digits
  const divided = entry.rate?.kind === 'inverse' || entry.rate?.kind === 'ratio';
  const value = divided ? ratioDecimal(newest, rateOne) : exactDecimal(newest, rateScale);
  return computed(timeline, kind, value, {
    uses: () => usesAt(rateCalls(entry.rate, registry), [timeline.last]),
  });
}
