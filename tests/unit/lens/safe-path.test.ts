import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnWay } from '../../../entrypoints/lens/safe-path.ts';
import { runs } from '../runs.ts';

const card = { left: 100, right: 400, top: 200, bottom: 500 };

describe('the way from a mention to its card', () => {
  test.each([
    ['straight down', { x: 150, y: 100 }, { x: 160, y: 150 }, true],
    ['a slant to the far corner', { x: 150, y: 100 }, { x: 270, y: 150 }, true],
    ['sideways along the line', { x: 150, y: 100 }, { x: 300, y: 102 }, false],
    ['away from the card', { x: 150, y: 100 }, { x: 150, y: 60 }, false],
    ['up to a card above', { x: 150, y: 600 }, { x: 200, y: 560 }, true],
    ['right to a card beside', { x: 20, y: 300 }, { x: 60, y: 320 }, true],
    ['left to a card beside', { x: 500, y: 300 }, { x: 460, y: 310 }, true],
    ['a rounding error off the tip', { x: 1, y: 0 }, { x: 1, y: 1e-321 }, true],
    ['left of a card on the right', { x: 20, y: 300 }, { x: 5, y: 300 }, false],
  ])('%s', (_, from, point, expected) => {
    expect(isOnWay(from, point, card)).toBe(expected);
  });

  test('every point of a straight line to the near edge is on the way', () => {
    const coordinate = fc.integer({ min: -200, max: 199 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), coordinate, share, share, (x, y, along, toward) => {
        const from = { x, y };
        const goal = { x: card.left + along * (card.right - card.left), y: card.top };
        const point = { x: from.x + toward * (goal.x - from.x), y: from.y + toward * (goal.y - from.y) };
        expect(isOnWay(from, point, card)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});
