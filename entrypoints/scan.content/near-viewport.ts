import type { Block, Place } from './findings.ts';

/** Of so many mentions in a row one is measured; those between two are, where the two may hold the viewport between them. */
const stride = 32;
/** So many marks cost a page that changes little; all of them are kept, wherever they stand. */
export const fewMarks = stride;
/** How far above and below the viewport marks are kept, in screens: between two looks a reader scrolls no farther, but for jumps. */
const screens = 2;

/**
 * The mentions within two screens of the viewport, the nearest `limit` of them; all where they are few. Few are measured, and nothing is
 * remembered, so a page that has moved since is no matter.
 */
export function nearViewport(places: readonly Place[], limit: number): readonly Place[] {
  if (places.length <= fewMarks) return places;
  const reach = screens * innerHeight;
  const measured = new Map<Block, DOMRect>();
  const rectOf = ({ block }: Place): DOMRect => {
    const { element } = block;
    const rect =
      measured.get(block) ?? (element instanceof ShadowRoot ? element.host : element).getBoundingClientRect();
    measured.set(block, rect);
    return rect;
  };
  const near: { place: Place; distance: number }[] = [];
  for (let start = 0; start < places.length; start += stride) {
    const group = places.slice(start, start + stride);
    const [first, next] = [rectOf(group[0]!), rectOf(places[start + stride] ?? places.at(-1)!)];
    if (distanceOf(Math.min(first.top, next.top), Math.max(first.bottom, next.bottom)) > reach) continue;
    for (const place of group) {
      const { top, bottom } = rectOf(place);
      const distance = distanceOf(top, bottom);
      if (distance <= reach) near.push({ place, distance });
    }
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, limit).map(({ place }) => place);
}

/** How far a stretch of the page is above or below the viewport, in pixels. */
const distanceOf = (top: number, bottom: number): number => Math.max(0, top - innerHeight, -bottom);
