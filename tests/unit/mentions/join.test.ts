import { expect, test } from 'vitest';
import { GAP, joinPieces, locate } from '../../../utils/mentions/join.ts';

test('a name split over elements is one', () => {
  const { text, starts } = joinPieces(['The ', 'Ether', '.fi', ' card']);
  expect(text).toBe('The Ether.fi card');
  expect(locate(starts, 4, 'start')).toEqual({ piece: 1, offset: 0 });
  expect(locate(starts, 12, 'end')).toEqual({ piece: 2, offset: 3 });
});

test('a range never touches a piece of which it holds nothing', () => {
  const { starts } = joinPieces(['', 'ab', '', 'cd', '']);
  expect(locate(starts, 0, 'start')).toEqual({ piece: 1, offset: 0 });
  expect(locate(starts, 2, 'end')).toEqual({ piece: 1, offset: 2 });
  expect(locate(starts, 2, 'start')).toEqual({ piece: 3, offset: 0 });
  expect(locate(starts, 4, 'end')).toEqual({ piece: 3, offset: 2 });
});

test('a gap keeps words apart', () => {
  expect(joinPieces(['rocket', GAP, 'pool']).text).toBe('rocket\ufffcpool');
});
