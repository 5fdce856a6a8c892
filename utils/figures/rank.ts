import { type Computed, computed, unavailable } from './computed.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { groupOf } from './groups.ts';
import { tvlEth, whyNone } from './tvl.ts';

/** Place by TVL among the protocols of the same group, the largest first. */
export function rank(context: FigureContext, series: EntrySeries): Computed {
  const { timeline } = context;
  const peers = [...context.entries.values()].filter(peer => groupOf(peer.entry) === groupOf(series.entry));
  const sizes = peers.flatMap(peer => peer.tvlNow ?? []);
  const kind = { unit: 'rank', method: { say: 'methodRank', of: [sizes.length] } } as const;
  const own = series.tvlNow;
  if (own === null) return unavailable(kind, whyNone(context, series));
  const larger = sizes.filter(size => size > own).length;
  return computed(timeline, kind, String(larger + 1), {
    uses: () => peers.flatMap(peer => tvlEth(context, peer).uses()),
  });
}
