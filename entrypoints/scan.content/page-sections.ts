import type { Block } from './findings.ts';
import { comesAfter } from './page-order.ts';

/** What begins a new section for a reader: a heading, or an item of a feed that may have none. */
const openers = 'h1,h2,h3,h4,h5,h6,[role=heading],article,[role=article],section';

/** For each block, in the order of the page, the number of the section it stands in. */
export function sectionNumbers(blocks: readonly Block[]): number[] {
  const found = document.querySelectorAll(openers);
  let section = 0;
  return blocks.map(({ element }) => {
    const place = element instanceof ShadowRoot ? element.host : element;
    while (section < found.length && !isAhead(place, found[section]!)) section++;
    return section;
  });
}

/**
 * Whether the opener begins after the block. Asked of the block, since browsers look backwards from the argument: an opener that is ahead is
 * found soon.
 */
function isAhead(block: Element, opener: Element): boolean {
  return block !== opener && !opener.contains(block) && comesAfter(block, opener);
}
