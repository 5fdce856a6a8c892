const edgePx = 8;
/** A card is kept off the page's scrollbar, which may be so wide. */
const nearPx = 20;

/** The next corner of the viewport for `frame`, clockwise from where it is: the way to move it without dragging. */
export function nextCorner(frame: HTMLElement): { x: number; y: number } {
  const box = frame.getBoundingClientRect();
  const x = Math.max(edgePx, innerWidth - box.width - edgePx);
  const y = Math.max(edgePx, innerHeight - box.height - edgePx);
  const clockwise = [
    { x, y: edgePx },
    { x, y },
    { x: edgePx, y },
    { x: edgePx, y: edgePx },
  ];
  const at = clockwise.findIndex(({ x, y }) => Math.abs(x - box.left) < nearPx && Math.abs(y - box.top) < nearPx);
  return clockwise[(at + 1) % clockwise.length]!;
}
