import type { Observation } from '../chain/observation.ts';

/**
 * One day's observation. `grid`: the last block at or before 00:00 UTC of `day` (days since 1970), the same in every
 * install. `sample`: the first present observation of that day, which stands in where no endpoint serves the past.
 */
export type StoredPoint = {
  readonly day: number;
  readonly kind: PointKind;
  readonly observation: Observation;
};

export type PointKind = 'grid' | 'sample';

export const daySeconds = 86_400n;

/** The UTC day an instant falls in, in days since 1970. */
export function dayOf(timeSeconds: bigint): number {
  return Number(timeSeconds / daySeconds);
}

/**
 * What the store holds after `point` was put over `known`. A grid point never changes: it only gains the reads that a
 * newer registry added. A sample is replaced.
 */
export function mergePoint(known: StoredPoint | null, point: StoredPoint): StoredPoint {
  if (known === null || point.kind === 'sample' || known.observation.block !== point.observation.block) return point;
  const reads = { ...point.observation.reads, ...known.observation.reads };
  return { ...point, observation: { ...point.observation, reads } };
}
