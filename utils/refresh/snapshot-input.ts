import type { Observation } from '../chain/observation.ts';
import type { SnapshotInput } from '../figures/figure-context.ts';
import type { Quote } from '../figures/quote.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { StoredPoint } from '../history/stored-point.ts';
import type { RegistryEntry } from '../protocols/entry.ts';

/** Everything the figures are computed from, out of the store: a day's grid point, or its sample where there is none. */
export async function snapshotInput(
  history: HistoryStore,
  now: Observation,
  registry: readonly RegistryEntry[],
  quotes: readonly Quote[] = [],
): Promise<SnapshotInput> {
  const byDay = new Map<number, StoredPoint>();
  for (const point of await history.points(now.chainId)) {
    if (point.kind === 'grid' || !byDay.has(point.day)) byDay.set(point.day, point);
  }
  return { registry, now, grid: [...byDay.values()], quotes };
}
