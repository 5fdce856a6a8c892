import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal, ratioDecimal } from './decimal.ts';
import { type EntrySeries, rateCalls, usesAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { rateAt } from './rate-series.ts';
import { isUnread } from './reading.ts';
import { rateOne, rateScale } from './scale.ts';
import { unreadable } from './tvl.ts';

const kind = { unit: 'ETH/token', method: { say: 'methodRate' } } as const;

/** ETH that one token, or one share of a rebasing token, is worth by its own contract. */
export function rate({ timeline, registry }: FigureContext, series: EntrySeries): Computed {
  const { entry, rate } = series;
  if (!rate) return unavailable(kind, unreadable(series) ?? { say: 'noSingleRate' });
  const newest = rateAt(rate, timeline.last);
  if (isUnread(newest)) return unavailable(kind, newest.reason);
  // a rate that needed a division has no end of digits
  const divided = entry.rate?.kind === 'inverse' || entry.rate?.kind === 'ratio';
  const value = divided ? ratioDecimal(newest, rateOne) : exactDecimal(newest, rateScale);
  return computed(timeline, kind, value, {
    uses: () => usesAt(rateCalls(entry.rate, registry), [timeline.last]),
  });
}
