import { expect, test } from 'vitest';
import { isComparisonDue, isRefreshDue, isWorthRefreshing } from '../../../utils/refresh/schedule.ts';

const minute = 60_000;
const now = 1_000_000 * minute;

test.each([
  // age of the last attempt in minutes, failures, watched, due
  [9, 0, true, false],
  [10, 0, true, true],
  [10, 0, false, false],
  [59, 0, false, false],
  [60, 0, false, true],
  [1, 1, true, false],
  [2, 1, true, true],
  [3, 2, true, false],
  [4, 2, true, true],
  [9, 9, true, false],
  [10, 9, true, true],
  [59, 9, false, false],
  [60, 9, false, true],
  [-5, 0, false, true],
])('%i minutes after %i failures, watched: %s → due: %s', (age, failures, watched, due) => {
  expect(isRefreshDue({ attemptedAt: now - age * minute, failures }, now, { watched, chance: 0.5 })).toBe(due);
});

test('the first refresh is always due, and chance spreads the others by a tenth', () => {
  expect(isRefreshDue({ attemptedAt: null, failures: 0 }, now, { watched: false, chance: 0.5 })).toBe(true);
  const at = (minutes: number, chance: number) =>
    isRefreshDue({ attemptedAt: now - minutes * minute, failures: 0 }, now, { watched: false, chance });
  expect([at(53, 0), at(54, 0), at(65, 0.999), at(66, 0.999)]).toEqual([false, true, false, true]);
});

test('a surface gets newer figures after ten minutes, the head is compared once an hour', () => {
  expect(isWorthRefreshing({ fetchedAt: null }, now)).toBe(true);
  expect(isWorthRefreshing({ fetchedAt: now - 9 * minute }, now)).toBe(false);
  expect(isWorthRefreshing({ fetchedAt: now - 10 * minute }, now)).toBe(true);
  expect(isWorthRefreshing({ fetchedAt: now + minute }, now)).toBe(true);
  expect(isComparisonDue({ comparedAt: now - 59 * minute }, now)).toBe(false);
  expect(isComparisonDue({ comparedAt: now - 60 * minute }, now)).toBe(true);
});
