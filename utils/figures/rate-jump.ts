import { blockPoint, type Computed, computed } from './computed.ts';
import { type EntrySeries, rateCalls, usesAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { eventOf, type RateJump } from './rate-events.ts';

const kind = { unit: 'fraction', method: { say: 'methodRateJump' } } as const;

/** By how much the rate changed over the step of the grid in which it jumped. */
export function rateJump({ timeline, registry }: FigureContext, series: EntrySeries, jump: RateJump): Computed {
  const { figure, uses } = computed(timeline, kind, eventOf(jump, timeline).change, {
    from: jump.from,
    uses: () => usesAt(rateCalls(series.entry.rate, registry), [jump.from, jump.to]),
  });
  return { figure: { ...figure, to: blockPoint(timeline, jump.to) }, uses };
}
