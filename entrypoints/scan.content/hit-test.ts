import type { Place } from './findings.ts';
import { shadowRootOf } from './shadow-roots.ts';

type CaretDocument = Document & { caretRangeFromPoint?(x: number, y: number): Range | null };

/**
 * The mention drawn at a point of the viewport. The caret snaps to the nearest text however far it is, so the mention's own rectangles
 * decide in the end.
 */
export function placeAt(x: number, y: number, at: (node: Node) => readonly Place[]): Place | undefined {
  const node = caretNode(x, y);
  return node ? at(node).find(place => isOn(rectsOf(place), x, y)) : undefined;
}

function caretNode(x: number, y: number): Node | null {
  const shadowRoots = rootsAt(x, y);
  if (document.caretPositionFromPoint)
    return document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode ?? null;
  return (document as CaretDocument).caretRangeFromPoint?.(x, y)?.startContainer ?? null;
}

/** The shadow roots around what is drawn at the point; the caret enters only those it is given. */
function rootsAt(x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  for (let root = shadowRootOf(element); root && !roots.includes(root); root = shadowRootOf(element)) {
    roots.push(root);
    element = root.elementFromPoint(x, y);
  }
  return roots;
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
