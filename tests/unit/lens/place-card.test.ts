import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lookAtView, placeCard } from '../../../entrypoints/lens/place-card.ts';
import { runs } from '../runs.ts';

const viewport = { width: 1000, height: 800 };
const scrollbarPx = 15;

beforeEach(() => {
  vi.stubGlobal('innerWidth', viewport.width);
  vi.stubGlobal('visualViewport', { width: viewport.width - scrollbarPx, scale: 1 });
  vi.stubGlobal('innerHeight', viewport.height);
  lookAtView();
});
afterEach(() => void vi.unstubAllGlobals());

type Line = { x: number; y: number; width?: number; height?: number };

/** Where a card of that size comes to lie beside the line, and how high it may grow. One that is full is not measured. */
function placed(line: Line, width: number, height: number, isFull = false) {
  const { x, y } = line;
  const [right, bottom] = [x + (line.width ?? 60), y + (line.height ?? 18)];
  const style: Record<string, string> = {};
  const card = {
    style,
    dataset: {},
    get offsetHeight() {
      if (isFull) throw new Error('measured');
      return height;
    },
  };
  placeCard(card as unknown as HTMLElement, { left: x, top: y, right, bottom } as DOMRect, isFull);
  const shown = Math.min(height, Number.parseFloat(style.maxHeight!));
  const left = Number.parseFloat(style.left!);
  const top =
    style.top === 'auto' ? viewport.height - Number.parseFloat(style.bottom!) - shown : Number.parseFloat(style.top!);
  return { left, top, right: left + width, bottom: top + shown };
}

describe('the place of a card', () => {
  test.each([
    ['below its line', { x: 100, y: 100 }, { left: 100, top: 124 }],
    ['above where there is no room below', { x: 100, y: 700 }, { left: 100, top: 394 }],
    ['inside the right edge', { x: 900, y: 100 }, { left: 605, top: 124 }],
    ['beside a line with no room below or above', { x: 100, y: 250, height: 300 }, { left: 166, top: 250 }],
    ['on the left where the right has no room', { x: 700, y: 250, height: 300 }, { left: 322, top: 250 }],
  ])('%s', (_, line, expected) => {
    expect(placed(line, 372, 300)).toMatchObject(expected);
  });

  test('is that of the highest where it is known to be full', () => {
    const line = fc.record({ x: fc.integer({ min: 0, max: 925 }), y: fc.integer({ min: 0, max: 782 }) });
    fc.assert(
      fc.property(line, at => {
        expect(placed(at, 372, 500, true)).toEqual(placed(at, 372, 500));
      }),
      { numRuns: runs(300) },
    );
  });

  test('is inside the viewport and off the line wherever the line is', () => {
    const line = fc.record({ x: fc.integer({ min: 0, max: 925 }), y: fc.integer({ min: 0, max: 782 }) });
    fc.assert(
      fc.property(line, fc.integer({ min: 40, max: 500 }), (at, height) => {
        const card = placed(at, 372, height);
        expect(card.left).toBeGreaterThanOrEqual(8);
        expect(card.right).toBeLessThanOrEqual(viewport.width - scrollbarPx - 8);
        expect(card.top).toBeGreaterThanOrEqual(8);
        expect(card.bottom).toBeLessThanOrEqual(viewport.height - 8);
        const isOff = card.top >= at.y + 18 || card.bottom <= at.y || card.left >= at.x + 60 || card.right <= at.x;
        expect(isOff).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
