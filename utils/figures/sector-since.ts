import type { Words } from '../language/words.ts';
import { type Computed, computed, joinReasons, type Kind, unavailable } from './computed.ts';
import { exactDecimal, ratioDecimal } from './decimal.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { groupHistory } from './group-history.ts';
import type { FigureTable, SectorShared } from './protocol-figures.ts';
import { ethScale } from './scale.ts';
import { usesOfMembers } from './since-peak.ts';
import { dayAt } from './span.ts';
import { daySeconds, type Timeline } from './timeline.ts';

/** Groups whose change since a day is told; a layer's share tells how much of all staked ETH is restaked in layers. */
export const sinceGroups = ['lst', 'lrt', 'layer', 'total'] as const;

const kinds = {
  eth: { unit: 'ETH', method: 'V1 − V0' },
  fraction: { unit: 'fraction', method: 'V1/V0 − 1' },
  share: { unit: 'points', method: 'V1/total V1 − V0/total V0' },
} as const satisfies Record<string, Kind>;

/** Two days off is another date. */
const toleranceSeconds = 2 * daySeconds;

/**
 * How the sector changed since 00:00 UTC of `day` (`2026-05-01`), from the nearest stored height: by group
 * `lst.since.2026-05-01.eth`, `lst.since.2026-05-01` as a fraction, and `lst.share.since.2026-05-01`, the change of its
 * part of the sector as a difference of fractions.
 */
export function sectorSince(context: FigureContext, { totals }: SectorShared, day: string): FigureTable {
  const { timeline } = context;
  const since = Date.parse(`${day}T00:00:00Z`) / 1000;
  const whole = groupHistory(context, totals.all.counted);
  const figures = new Map<string, Computed>();
  for (const group of sinceGroups) {
    const { counted: members, reason } = group === 'total' ? totals.all : totals[group];
    const history = group === 'total' ? whole : groupHistory(context, members);
    const start = startOf(timeline, since, index => !!history[index] && !!whole[index]);
    const add = (key: string, kind: Kind, value: (from: number) => string, all: readonly EntrySeries[]) => {
      const figure =
        'reason' in start
          ? unavailable(kind, start.reason)
          : computed(timeline, kind, value(start.index), {
              from: start.index,
              reason: joinReasons(start.shifted, reason),
              uses: () => usesOfMembers(context, all, start.index),
            });
      figures.set(key, figure);
    };
    const now = history[timeline.last] ?? 0n;
    const total = whole[timeline.last] ?? 0n;
    add(`${group}.since.${day}.eth`, kinds.eth, from => exactDecimal(now - history[from]!, ethScale), members);
    add(`${group}.since.${day}`, kinds.fraction, from => ratioDecimal(now - history[from]!, history[from]!), members);
    if (group === 'total') continue;
    const both = [...new Set([...members, ...totals.all.counted])];
    const share = (from: number) => ratioDecimal(now * whole[from]! - history[from]! * total, total * whole[from]!);
    add(`${group}.share.since.${day}`, kinds.share, share, both);
  }
  return figures;
}

type Start = { readonly index: number; readonly shifted: Words | null } | { readonly reason: Words };

/** The usable height nearest to a time, or why there is none near enough. */
function startOf(timeline: Timeline, since: number, usable: (index: number) => boolean): Start {
  const { times, last } = timeline;
  if (last === 0) return { reason: { say: 'noHistory' } };
  if (since >= times[last]!) return { reason: { say: 'dayNotOver' } };
  if (!usable(last)) return { reason: { say: 'nothingRead' } };
  if (times[0]! - since > toleranceSeconds) return { reason: { say: 'historyFrom', of: [dayAt(timeline, 0)] } };
  let best: number | null = null;
  for (let i = 0; i < last; i++) {
    const distance = Math.abs(times[i]! - since);
    if (distance > toleranceSeconds || !usable(i)) continue;
    if (best === null || distance < Math.abs(times[best]! - since)) best = i;
  }
  if (best === null) return { reason: { say: 'noHistoryNear' } };
  const isFar = Math.abs(times[best]! - since) > daySeconds;
  return { index: best, shifted: isFar ? { say: 'countedNearest', of: [dayAt(timeline, best)] } : null };
}
