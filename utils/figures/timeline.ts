import type { Observation } from '../chain/observation.ts';
import type { BlockPoint } from './snapshot.ts';

/** One height of the daily grid. */
export type GridPoint = {
  /** UTC days since 1970: the height is the last block at or before `day` × 86,400 s. */
  readonly day: number;
  readonly observation: Observation;
};

/** What is known, in order of time: the grid's observations, then the newest one. */
export type Timeline = {
  readonly points: readonly Observation[];
  /** Block times in seconds. */
  readonly times: readonly number[];
  readonly labels: readonly BlockPoint[];
  /** For each point, the grid days between it and the newest one that were never observed. */
  readonly daysMissingAfter: readonly number[];
  readonly last: number;
};

export const daySeconds = 86_400;

/** Orders the grid and drops what is not before `now`, belongs to another chain, or repeats a block (a day without one). */
export function timelineOf(now: Observation, grid: readonly GridPoint[]): Timeline {
  const earlier = grid
    .filter(({ observation }) => observation.chainId === now.chainId && observation.block < now.block)
    .sort((a, b) => (a.observation.block < b.observation.block ? -1 : 1));
  const observed = new Set(earlier.map(point => point.day));
  const distinct = earlier.filter((point, i) => point.observation.block !== earlier[i + 1]?.observation.block);
  const points = [...distinct.map(point => point.observation), now];
  const times = points.map(point => Number(point.time));
  const daysMissingAfter = missingDays(
    distinct.map(point => point.day),
    observed,
    Math.floor(Number(now.time) / daySeconds),
  );
  const labels = points.map((point, i) => ({ block: point.block.toString(), time: isoTime(times[i]!) }));
  return { points, times, labels, daysMissingAfter: [...daysMissingAfter, 0], last: points.length - 1 };
}

/** `2026-10-01T12:00:11Z` */
export function isoTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Today's midnight may not be stored yet and is not held against anyone. */
function missingDays(days: readonly number[], observed: ReadonlySet<number>, today: number): number[] {
  const missing: number[] = [];
  let count = 0;
  let day = today - 1;
  for (let i = days.length - 1; i >= 0; i--) {
    for (; day > days[i]!; day--) if (!observed.has(day)) count++;
    missing[i] = count;
  }
  return missing;
}
