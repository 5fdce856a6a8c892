import { gridTimes } from '../chain/grid-times.ts';
import { dayOf, type StoredPoint } from '../history/stored-point.ts';
import type { ReadSpec } from '../protocols/read.ts';
import { type GridProgress, maxTries } from './grid-progress.ts';

/** Days of the grid still to be read, newest first: those without a grid point, or with one that lacks reads. */
export function missingDays(
  now: bigint,
  days: number,
  known: { points: readonly StoredPoint[]; progress: GridProgress; gridReads: readonly ReadSpec[] },
): number[] {
  const { points, progress, gridReads } = known;
  const grid = new Map(points.filter(({ kind }) => kind === 'grid').map(point => [point.day, point]));
  const isComplete = (point: StoredPoint) => gridReads.every(({ id }) => point.observation.reads[id] !== undefined);
  return gridTimes(now, days)
    .map(dayOf)
    .filter(day => progress.emptyUpTo === null || day > progress.emptyUpTo)
    .filter(day => (progress.tries[day] ?? 0) < maxTries)
    .filter(day => !(grid.has(day) && isComplete(grid.get(day)!)));
}

const windowsDays = [1, 7, 30];

/** The grid days at which the windows of 1, 7 and 30 days start: for each the one nearest to it. */
export function windowDays(now: bigint): number[] {
  return windowsDays.map(length => Math.round(Number(now) / 86_400 - length));
}
