import type { Place } from './findings.ts';
import { isOn, rectsOf } from './mark-rects.ts';
import { mayStandUnder } from './may-stand-under.ts';

/**
 * The mention of `places` drawn at a point of the viewport, where the browser says that the pointer is over `target`, if that is known. Few stand
 * in the block under it, and their own rectangles are soon looked at; only on one of them is the caret asked for, which tells whether something
 * else of the block lies above it: among many thousand siblings that takes milliseconds.
 */
export function placeAt(
  x: number,
  y: number,
  target: Element | undefined,
  shadowRoots: ReadonlySet<ShadowRoot>,
  places: readonly Place[],
): Place | undefined {
  const drawn = places.filter(
    place => (!target || mayStandUnder(target, place.block, shadowRoots)) && isOn(rectsOf(place), x, y),
  );
  if (drawn.length === 0) return;
  // The caret enters only the shadow roots that it is given.
  const node = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] })?.offsetNode;
  return drawn.find(({ startNode, endNode }) => startNode === node || endNode === node);
}
