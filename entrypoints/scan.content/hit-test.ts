import type { Place } from './findings.ts';

type CaretDocument = Document & { caretRangeFromPoint?(x: number, y: number): Range | null };

/**
 * The mention of `places` drawn at a point of the viewport. The caret snaps to the nearest text however far it is, so the mention's own
 * rectangles decide in the end. Asks the browser once: on a long page that is what it costs.
 */
export function placeAt(x: number, y: number, shadowRoots: ShadowRoot[], places: readonly Place[]): Place | undefined {
  const node = caretNode(x, y, shadowRoots);
  return places.find(place => (place.startNode === node || place.endNode === node) && isOn(rectsOf(place), x, y));
}

/** The caret enters only the shadow roots that it is given. */
function caretNode(x: number, y: number, shadowRoots: ShadowRoot[]): Node | null {
  if (document.caretPositionFromPoint)
    return document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode ?? null;
  return (document as CaretDocument).caretRangeFromPoint?.(x, y)?.startContainer ?? null;
}

/** Where a mention is drawn, one rectangle for each line it is broken over. Empty while it is not drawn. */
export function rectsOf({ startNode, startOffset, endNode, endOffset }: Place): DOMRect[] {
  if (endOffset > endNode.length || startOffset > startNode.length) return [];
  const range = document.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return [...range.getClientRects()].filter(rect => rect.width > 0);
}

export function isOn(rects: readonly DOMRect[], x: number, y: number, slack = 0): boolean {
  return rects.some(
    rect => x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack,
  );
}
