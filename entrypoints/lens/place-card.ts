/** Gap between line and card in CSS px: small enough to cross without leaving the grace path. */
const gapPx = 6;
const edgePx = 8;
/** Below this a card cannot be read; then it may cover the line. */
const leastHeightPx = 150;
/** Screens narrower than this get a sheet: the card would fill them anyway. */
export const sheetBelowPx = 480;

/** The viewport when the drawing began: asked for afterwards, the browser would lay out what was drawn to tell it. */
let view = { width: 0, height: 0 };

export function lookAtView(): void {
  view = {
    // Without the page's scrollbar, which would lie over a card; however far a page is zoomed with two fingers.
    width: visualViewport!.width * visualViewport!.scale,
    height: innerHeight,
  };
}

/** As wide as `lens.css` has every card that is no sheet, and as high as it lets one be. */
const widthPx = 372;
const highestPx = 500;

/**
 * Puts `card` beside `line`, the viewport rectangle being read, without covering it where there is room: below,
 * else above, else at a side. Nothing of the page is asked for its layout; and the card for its own only where it is not
 * `isFull`, known to have more in it than it can show, which is the half of what opening one takes.
 */
export function placeCard(card: HTMLElement, line: DOMRect, isFull: boolean): void {
  if (view.width < sheetBelowPx) {
    placeSheet(card, line);
    return;
  }
  delete card.dataset.sheet;
  card.style.maxHeight = '';
  const height = isFull ? maxHeightPx() : card.offsetHeight;
  const side = sideFor(line, height);
  const isBeside = side === 'left' || side === 'right';
  const room = isBeside ? view.height - 2 * edgePx : roomAt(side, line);
  card.style.maxHeight = `${Math.max(leastHeightPx, Math.min(room, maxHeightPx()))}px`;
  const x = side === 'right' ? line.right + gapPx : side === 'left' ? line.left - gapPx - widthPx : line.left;
  const left = within(x, view.width - widthPx);
  // Above the line the lower edge is held, so that a card that grows does not cover it.
  if (side === 'top') moveCard(card, { x: left, bottom: Math.max(edgePx, view.height - line.top + gapPx) });
  else if (isBeside) moveCard(card, { x: left, y: within(line.top, view.height - Math.min(height, maxHeightPx())) });
  else moveCard(card, { x: left, y: within(line.bottom + gapPx, view.height - Math.min(height, leastHeightPx)) });
}

const sides = ['bottom', 'top', 'right', 'left'] as const;
type Side = (typeof sides)[number];

/** The first side with room for all of the card, else the roomier of below and above, where it can be scrolled. */
function sideFor(line: DOMRect, height: number): Side {
  const fitting = sides.find(side => roomAt(side, line) >= (side === 'bottom' || side === 'top' ? height : widthPx));
  return fitting ?? (roomAt('top', line) > roomAt('bottom', line) ? 'top' : 'bottom');
}

/** Free pixels from the line to the edge of the viewport. */
function roomAt(side: Side, line: DOMRect): number {
  const { bottom, top, right, left } = line;
  return { bottom: view.height - bottom, top, right: view.width - right, left }[side] - gapPx - edgePx;
}

/** A start that leaves the edge free on both sides; `end` is the last one that stays inside the viewport. */
function within(start: number, end: number): number {
  return Math.max(edgePx, Math.min(start, end - edgePx));
}

/** Keeps a pinned card where it was put, inside the viewport. */
export function keepInside(card: HTMLElement, at: { x: number; y: number }): { x: number; y: number } {
  return { x: within(at.x, view.width - card.offsetWidth), y: within(at.y, view.height - card.offsetHeight) };
}

export function moveCard(card: HTMLElement, at: { x: number; y?: number; bottom?: number }): void {
  card.style.left = `${Math.round(at.x)}px`;
  card.style.top = at.y === undefined ? 'auto' : `${Math.round(at.y)}px`;
  card.style.bottom = at.bottom === undefined ? 'auto' : `${Math.round(at.bottom)}px`;
}

function placeSheet(card: HTMLElement, line: DOMRect): void {
  const low = line.top + line.height / 2 > view.height / 2;
  card.dataset.sheet = low ? 'top' : 'bottom';
  const room = low ? line.top : view.height - line.bottom;
  card.style.maxHeight = `${Math.max(leastHeightPx, Math.min(room - gapPx, view.height * 0.62))}px`;
  card.style.left = '0';
  card.style.top = low ? '0' : 'auto';
  card.style.bottom = low ? 'auto' : '0';
}

function maxHeightPx(): number {
  return Math.min(highestPx, view.height - 2 * edgePx);
}
