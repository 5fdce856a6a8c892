type Point = { readonly x: number; readonly y: number };
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A hand does not move in straight lines: the far corners reach out by this much. */
const slackPx = 12;

/** Rounding at the triangle's tip and sides, in square pixels; no pointer tells such points apart. */
const noisePx2 = 0.01;

/**
 * Whether `point` lies in the triangle between `from`, where the pointer left the mention, and the side of the card that faces it.
 * The idea is that of menus with a safe triangle; inside it the card stays open.
 */
export function isOnWay(from: Point, point: Point, card: Box): boolean {
  const [a, b] = facingCorners(from, card);
  const sides = [cross(from, a, point), cross(a, b, point), cross(b, from, point)];
  return sides.every(side => side >= -noisePx2) || sides.every(side => side <= noisePx2);
}

function facingCorners({ x, y }: Point, { left, right, top, bottom }: Box): [Point, Point] {
  if (y <= top || y >= bottom) {
    const edge = y <= top ? top : bottom;
    return [
      { x: left - slackPx, y: edge },
      { x: right + slackPx, y: edge },
    ];
  }
  const edge = x <= left ? left : right;
  return [
    { x: edge, y: top - slackPx },
    { x: edge, y: bottom + slackPx },
  ];
}

function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
