import { expect, it } from 'vitest';
import { gridTimes } from '../../../utils/chain/grid-times.ts';

const seconds = (text: string) => BigInt(Date.parse(text) / 1_000);

it('counts midnights of UTC backwards from now, now included', () => {
  const expected = ['2026-03-01', '2026-02-28', '2026-02-27'].map(day => seconds(`${day}T00:00:00Z`));
  expect(gridTimes(seconds('2026-03-01T23:59:59Z'), 3)).toEqual(expected);
  expect(gridTimes(seconds('2026-03-01T00:00:00Z'), 3)).toEqual(expected);
  expect(gridTimes(86_399n, 3)).toEqual([0n]);
});
