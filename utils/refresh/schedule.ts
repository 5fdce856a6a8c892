import type { Published } from './published.ts';

const minuteMs = 60_000;

/** Age at which figures are renewed while somebody may look at them, and while nobody does. */
const watchedMs = 10 * minuteMs;
const unwatchedMs = 60 * minuteMs;
/** After a failure: this, doubled with each further one, never longer than the ordinary wait. */
const retryMs = 2 * minuteMs;

/**
 * Whether it is time for a refresh. Depends on time and on whether any surface or any enabled page is open, never on
 * which one. `chance` in [0, 1) spreads installs by a tenth either way. A clock that was set back counts as due.
 */
export function isRefreshDue(
  { attemptedAt, failures }: Pick<Published, 'attemptedAt' | 'failures'>,
  now: number,
  { watched, chance }: { watched: boolean; chance: number },
): boolean {
  if (attemptedAt === null || attemptedAt > now) return true;
  const ordinaryMs = (watched ? watchedMs : unwatchedMs) * (0.9 + chance / 5);
  const waitMs = failures === 0 ? ordinaryMs : Math.min(retryMs * 2 ** (failures - 1), ordinaryMs);
  return now - attemptedAt >= waitMs;
}

/** Whether a person who opens a surface should be given newer figures at once. */
export function isWorthRefreshing({ fetchedAt }: Pick<Published, 'fetchedAt'>, now: number): boolean {
  return fetchedAt === null || fetchedAt > now || now - fetchedAt >= watchedMs;
}

/** Whether the head should be compared with a second endpoint's. */
export function isComparisonDue({ comparedAt }: Pick<Published, 'comparedAt'>, now: number): boolean {
  return comparedAt === null || comparedAt > now || now - comparedAt >= unwatchedMs;
}
