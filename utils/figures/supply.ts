import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, usesAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { isUnread } from './reading.ts';

const kind = { unit: 'token', method: { say: 'methodSupply' } } as const;

/** Tokens in circulation on Ethereum, or shares where the token rebases. */
export function supply({ timeline }: FigureContext, { entry, supply }: EntrySeries): Computed {
  if (!supply || !entry.supply) return unavailable(kind, { say: 'noSingleSupply' });
  const newest = supply[timeline.last]!;
  if (isUnread(newest)) return unavailable(kind, newest.reason);
  const call = entry.supply;
  return computed(timeline, kind, exactDecimal(newest, 18), { uses: () => usesAt([call], [timeline.last]) });
}
