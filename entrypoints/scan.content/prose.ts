/**
 * Elements that stand inside a line of text. Whatever is not listed here breaks the text, custom elements included.
 */
const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rb rp rt ruby s slot small span strike strong time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements inside a line that are not read as part of it: no prose, or a footnote's number, which is no part of the word before it. */
const gapNames = new Set(
  'audio button canvas code embed img input kbd math meter object picture progress samp select sub sup svg textarea video'.split(
    ' ',
  ),
);

const skippedNames = new Set(
  'script style noscript template title head textarea select option datalist input button nav menu code pre kbd samp svg math object iframe canvas audio video tidemark-lens'.split(
    ' ',
  ),
);
const skippedRoles = new Set(
  'button navigation textbox searchbox combobox listbox option menu menubar menuitem tab tablist switch checkbox radio slider spinbutton code'.split(
    ' ',
  ),
);

/** Whether the element, and so all it holds, is no prose: code, what the reader types into, presses or navigates by, or what the page opted out. */
export function holdsNoProse(element: Element): boolean {
  if (isSkippedName(element)) return true;
  if (!element.matches(maySkip)) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable.toLowerCase() !== 'false') ||
    element.getAttribute('data-tidemark')?.toLowerCase() === 'off' ||
    element.getAttribute('hidden') === '' ||
    skippedRoles.has(element.getAttribute('role') ?? '')
  );
}

/** A change of these turns prose into something else, or back. */
export const skippingAttributes = ['contenteditable', 'data-tidemark', 'hidden', 'role'];
const maySkip = skippingAttributes.map(name => `[${name}]`).join();

export const isSkippedName = (element: Element): boolean => skippedNames.has(element.localName);

export const isInline = (element: Element): boolean => inlineNames.has(element.localName);

export const isGap = (element: Element): boolean => gapNames.has(element.localName);

/** The element, or shadow root, whose lines the node stands in. */
export function blockOf(node: Node): Element | ShadowRoot | null {
  let parent = node.parentNode;
  while (parent?.nodeType === Node.ELEMENT_NODE && isInline(parent as Element)) parent = parent.parentNode;
  return parent?.nodeType === Node.ELEMENT_NODE || parent instanceof ShadowRoot
    ? (parent as Element | ShadowRoot)
    : null;
}

/**
 * Whether nothing in the block may be marked. Looks through shadow roots, since a button may be a component. `known` keeps the answers of one
 * piece of work: neighbours share their ancestors.
 */
export function isSkipped(node: Node | null | undefined, known: Map<Node, boolean>): boolean {
  if (!node || node === document) return false;
  let skip = known.get(node);
  if (skip === undefined) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    skip =
      (isElement && holdsNoProse(node as Element)) || isSkipped(node.parentNode ?? (node as ShadowRoot).host, known);
    known.set(node, skip);
  }
  return skip;
}
