import type { Words } from '../language/words.ts';
import { type Computed, computed, joinReasons, unavailable } from './computed.ts';
import { numberDecimal } from './decimal.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import type { WindowDays } from './span.ts';
import { apy } from './yield.ts';

/**
 * What plain staking of ETH earns after fees: the mean APY of the staking tokens marked `baseline`, weighted by their
 * TVL. Tokens that lend, borrow or concentrate rewards are not in it.
 */
export function stakingBaseline(context: FigureContext, days: WindowDays): Computed {
  const members = [...context.entries.values()].filter(series => series.entry.baseline);
  const counted = members.flatMap(series => {
    const yieldFigure = apy(context, series, days);
    const { value } = yieldFigure.figure;
    if (value === undefined || series.tvlNow === null) return [];
    return [{ series, yieldFigure, weight: Number(series.tvlNow), value: +value }];
  });
  const names = counted.map(({ series }) => nameOf(series));
  const method: Words = { say: 'methodMeanApy', of: [{ list: names }] };
  const kind = { unit: 'fraction', window: `${days}d`, method } as const;
  const weight = counted.reduce((sum, member) => sum + member.weight, 0);
  if (weight === 0) {
    const first = members[0];
    const why = first ? apy(context, first, days).figure.reason : ({ say: 'noStakingToken' } as const);
    return unavailable({ ...kind, method: { say: 'methodMeanApyAll' } }, why ?? '');
  }
  const left = members.filter(series => !counted.some(member => member.series === series));
  const mean = counted.reduce((sum, member) => sum + member.weight * member.value, 0) / weight;
  return computed(context.timeline, kind, numberDecimal(mean), {
    from: earliest(
      counted.map(({ yieldFigure }) => yieldFigure),
      context,
    ),
    reason: left.length > 0 ? { say: 'without', of: [{ list: left.map(nameOf) }] } : null,
    uses: () => counted.flatMap(({ yieldFigure }) => yieldFigure.uses()),
  });
}

/** What a restaking token earns beside the staking baseline, both over the same window. */
export function aboveBaseline(
  context: FigureContext,
  series: EntrySeries,
  days: WindowDays,
  baseline: Computed,
): Computed {
  const kind = { unit: 'fraction', window: `${days}d`, method: { say: 'methodAbove' } } as const;
  if (series.entry.category !== 'liquid-restaking') {
    return unavailable(kind, { say: 'notRestaking' });
  }
  const own = apy(context, series, days);
  if (own.figure.value === undefined) return unavailable(kind, own.figure.reason ?? '');
  if (baseline.figure.value === undefined) {
    return unavailable(kind, { say: 'noBaseline', of: [baseline.figure.reason ?? ''] });
  }
  const note = baseline.figure.reason;
  return computed(context.timeline, kind, numberDecimal(+own.figure.value - +baseline.figure.value), {
    from: earliest([own, baseline], context),
    reason: joinReasons(own.figure.reason, note && { say: 'baselineNote', of: [note] }),
    uses: () => [...own.uses(), ...baseline.uses()],
  });
}

function nameOf({ entry }: EntrySeries): string {
  return entry.symbol ?? entry.name;
}

function earliest(figures: readonly Computed[], { timeline }: FigureContext): number {
  const blocks = new Set(figures.flatMap(({ figure }) => figure.from?.block ?? []));
  return timeline.labels.findIndex(({ block }) => blocks.has(block));
}
