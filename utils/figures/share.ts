import { type Computed, computed, joinReasons, unavailable } from './computed.ts';
import { ratioDecimal } from './decimal.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { groupOf, membersOf } from './groups.ts';
import type { SectorTotals } from './sector-totals.ts';
import { tvlEth, whatIsLeftOut, whyNone } from './tvl.ts';

const methods = {
  lst: { say: 'methodShareLst' },
  lrt: { say: 'methodShareLrt' },
  layer: { say: 'methodShareLayer' },
  index: { say: 'methodShareIndex' },
} as const;

/** The protocol's part of its group's TVL. */
export function share(context: FigureContext, series: EntrySeries, totals: SectorTotals): Computed {
  const group = groupOf(series.entry);
  const kind = { unit: 'fraction', method: methods[group] } as const;
  const own = series.tvlNow;
  const total = totals[group].value;
  if (own === null) return unavailable(kind, whyNone(context, series));
  if (!membersOf(context, group).includes(series)) {
    return unavailable(kind, { say: 'countedElsewhere' });
  }
  if (total === 0n) return unavailable(kind, { say: 'groupEmpty' });
  return computed(context.timeline, kind, ratioDecimal(own, total), {
    reason: joinReasons(whatIsLeftOut(context, series), totals[group].reason),
    uses: () => membersOf(context, group).flatMap(member => tvlEth(context, member).uses()),
  });
}
