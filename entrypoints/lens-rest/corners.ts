const edgePx = 8;
/** A card is kept off the page's scrollbar, which may be so wide. */
const nearPx = 20;

/** The next corner of the viewport for `frame`, clockwise from where it is: the way to move it without dragging. */
export function nextCorner(frame: HTMLElement): { x: number; y: number } {
  const box = frame.getBoundingClientRect();
  const left = edgePx;
  const top = edgePx;
  const right = Math.max(edgePx, innerWidth - box.width - edgePx);
  const bottom = Math.max(edgePx, innerHeight - box.height - edgePx);
  const clockwise = [
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
    { x: left, y: top },
  ];
  const at = clockwise.findIndex(({ x, y }) => Math.abs(x - box.left) < nearPx && Math.abs(y - box.top) < nearPx);
  return clockwise[(at + 1) % clockwise.length]!;
}
