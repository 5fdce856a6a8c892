import type { PageSession } from './browser-session.ts';

export type MarkPlace = { readonly text: string; readonly x: number; readonly y: number };

/**
 * The painted marks of a page in document order: their words and the middle of their first line, in viewport pixels.
 * Read from the page's own highlight registry, which is what the browser paints.
 */
export function markPlaces(page: PageSession): Promise<MarkPlace[]> {
  return page.inPage(() => {
    const places: { text: string; x: number; y: number; top: number; left: number }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Set<AbstractRange>]>) {
      if (!name.startsWith('tidemark-')) continue;
      for (const mark of highlight) {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        const line = range.getClientRects()[0];
        if (!line) continue;
        places.push({
          text: range.toString(),
          x: line.left + line.width / 2,
          y: line.top + line.height / 2,
          top: line.top,
          left: line.left,
        });
      }
    }
    places.sort((a, b) => a.top - b.top || a.left - b.left);
    return places.map(({ text, x, y }) => ({ text, x, y }));
  });
}
