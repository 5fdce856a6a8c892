import type { Place } from './findings.ts';

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
