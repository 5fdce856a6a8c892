import { daily } from './daily.ts';
import { exactDecimal } from './decimal.ts';
import { figureContext, type SnapshotInput } from './figure-context.ts';
import { isUnread } from './reading.ts';
import { rotation } from './rotation.ts';
import { priceScale } from './scale.ts';
import { sectorFigures } from './sector-figures.ts';
import { sectorShared } from './sector-shared.ts';
import type { DailyPoint, SectorFigures } from './snapshot.ts';

/** Everything stored, for charts. All arrays have one element a step, oldest first. */
export type HistorySeries = {
  /** Block times, ISO 8601. */
  readonly times: readonly string[];
  readonly ethUsd: readonly (string | null)[];
  readonly protocols: Readonly<Record<string, readonly DailyPoint[]>>;
  readonly sector: SectorFigures;
};

export function historySeries(input: SnapshotInput): HistorySeries {
  const context = figureContext(input);
  const { timeline, prices } = context;
  const entries = [...context.entries.values()];
  const steps = timeline.last + (timeline.daysMissingAfter[0] ?? 0);
  const priceAt = new Map(
    prices.readings.map((price, i) => [
      timeline.labels[i]!.time,
      isUnread(price) ? null : exactDecimal(price, priceScale),
    ]),
  );
  const days = entries.map(series => [series.entry.id, daily(series, timeline, steps)] as const);
  const times = (days[0]?.[1] ?? []).map(point => point.time);
  const figures = [...sectorFigures(context, sectorShared(context))].map(([key, { figure }]) => [key, figure] as const);
  return {
    times,
    ethUsd: times.map(time => priceAt.get(time) ?? null),
    protocols: Object.fromEntries(days),
    sector: { figures: Object.fromEntries(figures), rotation: rotation(context, 30) },
  };
}
