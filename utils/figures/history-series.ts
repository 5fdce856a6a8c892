import { daily } from './daily.ts';
import { exactDecimal } from './decimal.ts';
import { figureContext, type SnapshotInput } from './figure-context.ts';
import { isUnread } from './reading.ts';
import { priceScale } from './scale.ts';
import type { DailyPoint } from './snapshot.ts';

/** Everything stored, for charts. All arrays have one element a step, oldest first. */
export type HistorySeries = {
  /** Block times, ISO 8601. */
  readonly times: readonly string[];
  /** Block numbers in decimal; null for a day that was never observed, and so is its price. */
  readonly blocks: readonly (string | null)[];
  readonly ethUsd: readonly (string | null)[];
  readonly protocols: Readonly<Record<string, readonly DailyPoint[]>>;
};

export function historySeries(input: SnapshotInput): HistorySeries {
  const context = figureContext(input);
  const { timeline, prices } = context;
  const entries = [...context.entries.values()];
  const steps = timeline.last + (timeline.daysMissingAfter[0] ?? 0);
  const stepAt = new Map(timeline.labels.map(({ time }, step) => [time, step]));
  const days = entries.map(series => [series.entry.id, daily(series, timeline, steps)] as const);
  const times = (days[0]?.[1] ?? []).map(point => point.time);
  const observed = times.map(time => stepAt.get(time));
  return {
    times,
    blocks: observed.map(step => (step === undefined ? null : timeline.labels[step]!.block)),
    ethUsd: observed.map(step => {
      const price = step === undefined ? null : prices.readings[step]!;
      return price === null || isUnread(price) ? null : exactDecimal(price, priceScale);
    }),
    protocols: Object.fromEntries(days),
  };
}
