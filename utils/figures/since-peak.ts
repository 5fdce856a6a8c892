import type { Words } from '../language/words.ts';
import { type Computed, computed, unavailable } from './computed.ts';
import { ratioDecimal } from './decimal.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { groupHistory } from './group-history.ts';
import { dayAt } from './span.ts';
import { tvlEth } from './tvl.ts';

/** Change of a group's TVL since its highest day in the stored history; `from` is that day. */
export function sincePeak(context: FigureContext, members: readonly EntrySeries[], reason: Words | null): Computed {
  const { timeline } = context;
  const kind = { unit: 'fraction', method: { say: 'methodPeakPlain' } } as const;
  if (timeline.last === 0) return unavailable(kind, { say: 'noHistory' });
  const history = groupHistory(context, members);
  const now = history[timeline.last];
  const peak = history.reduce<number>(
    (best, value, i) => (value !== null && value >= (history[best] ?? 0n) ? i : best),
    0,
  );
  const highest = history[peak];
  if (!now || !highest) return unavailable(kind, reason ?? { say: 'groupEmpty' });
  return computed(
    context.timeline,
    { ...kind, method: { say: 'methodPeak', of: [dayAt(timeline, 0)] } },
    ratioDecimal(now - highest, highest),
    {
      from: peak,
      reason,
      uses: () => usesOfMembers(context, members, peak),
    },
  );
}

/** Reads of the members' TVL at the newest point and at one other. */
export function usesOfMembers(context: FigureContext, members: readonly EntrySeries[], point: number) {
  const uses = members.flatMap(member => tvlEth(context, member).uses());
  return [...uses.map(use => ({ ...use, point })), ...uses];
}
