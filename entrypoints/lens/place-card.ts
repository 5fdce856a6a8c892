import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** Gap between line and card in CSS px: small enough to cross without leaving the grace path. */
const gapPx = 6;
const edgePx = 8;
/** Below this a card cannot be read; then it may cover the line. */
const leastHeightPx = 150;
/** Screens narrower than this get a sheet: the card would fill them anyway. */
export const sheetBelowPx = 480;

/**
 * Puts `card` beside `line`, the viewport rectangle being read, without covering it where there is room: below,
 * else above, else at a side. Only the card itself is measured; nothing of the page is asked for its layout.
 */
export async function placeCard(card: HTMLElement, line: DOMRect): Promise<void> {
  if (innerWidth < sheetBelowPx) {
    placeSheet(card, line);
    return;
  }
  delete card.dataset.sheet;
  card.style.maxHeight = '';
  const platform = viewportPlatform(card, line);
  const { x, y, placement } = await computePosition(line, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    platform,
    middleware: [
      offset(gapPx),
      flip({ fallbackPlacements: ['top-start', 'right-start', 'left-start'], padding: edgePx }),
      shift({ padding: edgePx }),
      size({
        padding: edgePx,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(leastHeightPx, Math.min(availableHeight, maxHeightPx()))}px`;
        },
      }),
    ],
  });
  // Above the line the lower edge is held, so that a card that grows does not cover it.
  if (placement.startsWith('top')) moveCard(card, { x, bottom: Math.max(edgePx, innerHeight - line.top + gapPx) });
  else moveCard(card, { x, y: Math.max(edgePx, Math.min(y, innerHeight - edgePx - leastHeightPx)) });
}

/** Keeps a pinned card where it was put, inside the viewport. */
export function keepInside(card: HTMLElement, at: { x: number; y: number }): { x: number; y: number } {
  const x = Math.min(Math.max(at.x, edgePx), Math.max(edgePx, innerWidth - card.offsetWidth - edgePx));
  const y = Math.min(Math.max(at.y, edgePx), Math.max(edgePx, innerHeight - card.offsetHeight - edgePx));
  return { x, y };
}

export function moveCard(card: HTMLElement, at: { x: number; y?: number; bottom?: number }): void {
  card.style.left = `${Math.round(at.x)}px`;
  card.style.top = at.y === undefined ? 'auto' : `${Math.round(at.y)}px`;
  card.style.bottom = at.bottom === undefined ? 'auto' : `${Math.round(at.bottom)}px`;
}

function placeSheet(card: HTMLElement, line: DOMRect): void {
  const low = line.top + line.height / 2 > innerHeight / 2;
  card.dataset.sheet = low ? 'top' : 'bottom';
  const room = low ? line.top : innerHeight - line.bottom;
  card.style.maxHeight = `${Math.max(leastHeightPx, Math.min(room - gapPx, innerHeight * 0.62))}px`;
  card.style.left = '0';
  card.style.top = low ? '0' : 'auto';
  card.style.bottom = low ? 'auto' : '0';
}

function maxHeightPx(): number {
  return Math.min(500, innerHeight - 2 * edgePx);
}

function viewportPlatform(card: HTMLElement, line: DOMRect): Platform {
  const dimensions = () => ({ width: card.offsetWidth, height: card.offsetHeight });
  return {
    getDimensions: dimensions,
    getElementRects: () => ({ reference: line, floating: { x: 0, y: 0, ...dimensions() } }),
    getClippingRect: () => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }),
  };
}
