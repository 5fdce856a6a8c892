import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  formatAge,
  formatDateTime,
  formatDay,
  formatDuration,
  formatWindow,
} from '../../../utils/language/format-time.ts';
import { setLocale } from '../../../utils/language/locale.ts';

beforeEach(() => setLocale('en'));
afterEach(() => setLocale('auto'));

const then = '2026-10-01T12:00:11Z';
const after = (seconds: number) => Date.parse(then) + seconds * 1000;

describe('formatAge', () => {
  it.each([
    [-600, 'now'],
    [0, 'now'],
    [59, 'now'],
    [60, '1 min. ago'],
    [3599, '59 min. ago'],
    [7200, '2 hr. ago'],
    [86_400 * 3, '3 days ago'],
  ])('%i s → %s', (seconds, text) => expect(formatAge(then, after(seconds))).toBe(text));
});

describe('days and windows', () => {
  it('count days in UTC, as the grid does', () => {
    expect(formatDay('2026-10-01T00:00:11Z')).toBe('Oct 1');
    expect(formatDay('2026-09-30T23:59:59Z')).toBe('Sep 30');
    expect(formatDateTime(then)).toBe('Oct 1, 2026, 12:00 PM UTC');
  });

  it('follow the language', () => {
    expect(formatWindow('30d')).toBe('30 days');
    setLocale('de');
    expect(formatWindow('30d')).toBe('30 Tage');
    setLocale('zh_CN');
    expect(formatWindow('7d')).toBe('7天');
  });

  it('take the largest unit that fits', () => {
    expect(formatDuration('345600')).toBe('4 days');
    expect(formatDuration(90_000)).toBe('25 hours');
    expect(formatDuration(5400)).toBe('90 min');
  });
});
