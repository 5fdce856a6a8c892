import type { Place } from './findings.ts';
import { countBefore } from './page-order.ts';

const columns = [0.1, 0.3, 0.5, 0.7, 0.9];
const rows = [0.02, 0.25, 0.5, 0.75, 0.98];

/** The elements drawn at a few points of the viewport: at each, what is on top and what lies under an overlay. */
function* probes(): Generator<Element> {
  for (const row of rows) {
    for (const column of columns) {
      let covered: Element | undefined;
      for (const element of document.elementsFromPoint(column * innerWidth, row * innerHeight)) {
        if (covered && element.contains(covered)) continue;
        covered = element;
        yield element;
      }
    }
  }
}

/**
 * The `limit` mentions nearest to the viewport, by the order of the page around what stands in view. Measures no mention, so it costs the
 * same on a page of any length, and is never wrong about a page that moved since.
 */
export function nearViewport(places: readonly Place[], limit: number): readonly Place[] {
  if (places.length <= limit) return places;
  const distances = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  for (const element of new Set(probes())) {
    const at = countBefore(element, places.length, index => places[index]!.startNode);
    // Half a step, so that the mention after the probe and the one before are equally near.
    for (let index = Math.max(0, at - limit); index < Math.min(places.length, at + limit); index++) {
      distances[index] = Math.min(distances[index]!, Math.abs(index - at + 0.5));
    }
  }
  const farthest = [...distances].sort((a, b) => a - b)[limit - 1]!;
  return places.filter((_, index) => distances[index]! <= farthest).slice(0, limit);
}

/** Blocks in view are read before the rest of the page. */
export function* elementsInView(rowHeight: number): Generator<Element> {
  for (let y = rowHeight / 2; y < innerHeight; y += rowHeight) {
    for (const column of [0.2, 0.5, 0.8]) {
      const element = document.elementFromPoint(column * innerWidth, y);
      if (element) yield element;
    }
  }
}
