import type { ReadResult } from '../chain/observation.ts';
import type { HistoryStore } from './history-store.ts';
import { encodePoint } from './point-record.ts';
import type { StoredPoint } from './stored-point.ts';

/** Bytes of stored text. 400 days take about 2 MB, so years fit before the oldest must go. */
export const budgetBytes = 8_000_000;
/** Days that are kept whatever their size. */
export const gridDays = 400;

type ThinOptions = {
  readonly chainId: number;
  readonly budgetBytes: number;
  /** Reads that the daily totals of supply, rate and price rest on; the others are details. */
  readonly isTotal: (readId: string) => boolean;
};

/**
 * Brings the history under its budget: oldest first the samples lose their details, then days beyond the grid go.
 * The grid's own totals are never touched.
 */
export async function thin(store: HistoryStore, options: ThinOptions): Promise<void> {
  let excess = (await store.usage()).bytes - options.budgetBytes;
  if (excess <= 0) return;
  const points = await store.points(options.chainId);
  for (const point of points.filter(({ kind }) => kind === 'sample')) {
    if (excess <= 0) return;
    const lean = withoutDetails(point, options.isTotal);
    excess -= sizeOf(point) - sizeOf(lean);
    await store.putPoint(lean);
  }
  const newest = points.at(-1)?.day ?? 0;
  for (const point of points.filter(({ day }) => day <= newest - gridDays)) {
    if (excess <= 0) return;
    excess -= sizeOf(point);
    await store.removePoints(options.chainId, [point]);
  }
}

function withoutDetails(point: StoredPoint, isTotal: ThinOptions['isTotal']): StoredPoint {
  const kept = Object.entries(point.observation.reads).filter(([id]) => isTotal(id)) as [string, ReadResult][];
  return { ...point, observation: { ...point.observation, reads: Object.fromEntries(kept) } };
}

function sizeOf(point: StoredPoint): number {
  return encodePoint(point).reads.length + 100;
}
