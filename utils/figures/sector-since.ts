import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal, ratioDecimal } from './decimal.ts';
import type { EntrySeries } from './entry-series.ts';
import { type FigureContext, figureContext, type SnapshotInput } from './figure-context.ts';
import { groupHistory } from './group-history.ts';
import { ethScale } from './scale.ts';
import { sectorTotals } from './sector-totals.ts';
import { usesOfMembers } from './since-peak.ts';
import type { Figure } from './snapshot.ts';

/**
 * How the sector's groups changed since a time, from the nearest stored day: `lst.since` and its like as a fraction,
 * `lst.since.eth` in ETH. `sinceSeconds` is a Unix time.
 */
export function sectorSince(input: SnapshotInput, sinceSeconds: bigint): Readonly<Record<string, Figure>> {
  const context = figureContext(input);
  const totals = sectorTotals(context);
  const groups = [
    ...(['lst', 'lrt', 'layer'] as const).map(name => [name, totals[name].counted] as const),
    ['total', totals.all.counted] as const,
  ];
  return Object.fromEntries(
    groups.flatMap(([name, members]) => {
      const { fraction, eth } = groupSince(context, members, Number(sinceSeconds));
      return [
        [`${name}.since`, fraction.figure],
        [`${name}.since.eth`, eth.figure],
      ];
    }),
  );
}

function groupSince(context: FigureContext, members: readonly EntrySeries[], since: number) {
  const { timeline } = context;
  const kinds = {
    fraction: { unit: 'fraction', method: 'V1/V0 − 1' },
    eth: { unit: 'ETH', method: 'V1 − V0' },
  } as const;
  const history = groupHistory(context, members);
  const now = history[timeline.last];
  const start = nearestKnown(history, timeline.times, since);
  const before = start === null ? null : history[start];
  if (!now || start === null || !before) {
    const none = (kind: (typeof kinds)['fraction' | 'eth']): Computed => unavailable(kind, { say: 'noHistoryNear' });
    return { fraction: none(kinds.fraction), eth: none(kinds.eth) };
  }
  const found = { from: start, uses: () => usesOfMembers(context, members, start) };
  return {
    fraction: computed(timeline, kinds.fraction, ratioDecimal(now - before, before), found),
    eth: computed(timeline, kinds.eth, exactDecimal(now - before, ethScale), found),
  };
}

/** Two days off is another date. */
const toleranceSeconds = 2 * 86_400;

function nearestKnown(history: readonly (bigint | null)[], times: readonly number[], since: number): number | null {
  let best: number | null = null;
  for (let i = 0; i < history.length - 1; i++) {
    const distance = Math.abs(times[i]! - since);
    if (history[i] === null || distance > toleranceSeconds) continue;
    if (best === null || distance < Math.abs(times[best]! - since)) best = i;
  }
  return best;
}
