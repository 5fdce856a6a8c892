/** What begins a new section for a reader: a heading, or an item of a feed that may have none. */
const openers = 'h1,h2,h3,h4,h5,h6,[role=heading],article,[role=article],section';
const stepsAtOnce = 50;

/** Tells the element that opens the section of a block, null before the first one. Known until the page changes. */
export type SectionFinder = (block: Element) => Generator<undefined, Element | null>;

/**
 * Looks backwards from the block as far as something known, since asking a browser which of two nodes comes first may have it walk all their
 * siblings.
 */
export function createSectionFinder(): SectionFinder {
  /** What is open where an element begins. */
  const known = new Map<Element, Element | null>();

  return function* (block) {
    const passed: Element[] = [];
    let opener: Element | null = null;
    for (let element = block; ; ) {
      opener = known.get(element) ?? (element.matches(openers) ? element : null);
      if (opener || known.has(element)) break;
      passed.push(element);
      const before = element.previousElementSibling;
      opener = before && lastOpenerIn(before);
      const next = before ?? element.parentElement;
      if (opener || !next) break;
      element = next;
      if (passed.length % stepsAtOnce === 0) yield;
    }
    for (const element of passed) known.set(element, opener);
    return opener;
  };
}

export function holdsOpener(node: Node): boolean {
  return node instanceof Element && (node.matches(openers) || node.querySelector(openers) !== null);
}

function lastOpenerIn(element: Element): Element | null {
  if (element.childElementCount === 0) return null;
  const found = element.querySelectorAll(openers);
  return found[found.length - 1] ?? null;
}
