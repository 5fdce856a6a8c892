import type { Block } from './findings.ts';

/** What begins a new section for a reader: a heading, or an item of a feed that may have none. */
const openers = 'h1,h2,h3,h4,h5,h6,[role=heading],article,[role=article],section';

/**
 * For each block the element that opens its section, null before the first one. Looks backwards from the block as far as something known,
 * since asking a browser which of two nodes comes first may have it walk all their siblings.
 */
export function sectionOpeners(blocks: readonly Block[]): (Element | null)[] {
  /** What is open where an element begins. */
  const known = new Map<Element, Element | null>();

  function openerOf(block: Element): Element | null {
    const passed: Element[] = [];
    let opener: Element | null | undefined;
    for (let element = block; opener === undefined; ) {
      if (known.has(element)) opener = known.get(element)!;
      else if (element.matches(openers)) opener = element;
      else {
        passed.push(element);
        const before = element.previousElementSibling;
        const next = before ?? element.parentElement;
        if (!next) opener = null;
        else if (before) opener = lastOpenerIn(before);
        if (next) element = next;
      }
    }
    for (const element of passed) known.set(element, opener);
    return opener;
  }

  return blocks.map(({ element }) => openerOf(element instanceof ShadowRoot ? element.host : element));
}

function lastOpenerIn(element: Element): Element | undefined {
  if (element.childElementCount === 0) return;
  const found = element.querySelectorAll(openers);
  return found[found.length - 1];
}
