import { isExtensionGone, nativeApi } from './native-api.ts';
import { newSlice } from './slices.ts';

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Elements that may carry a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name) and in practice do: a paragraph or heading that has
 * text of its own does not.
 */
const hosts = 'div,span,article,aside,footer,header,main,section,blockquote:empty,p:empty,h1:empty,h2:empty,h3:empty';
/** Custom elements, whatever they are called. No selector finds a hyphen. */
const customElements = './/*[contains(local-name(), "-")]';

/** The element's shadow root, closed ones too: extensions may look into those. */
export function shadowRootOf(element: Element | null): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || element.localName === 'tidemark-lens') return null;
  const root = (element as FirefoxElement).openOrClosedShadowRoot;
  if (root !== undefined) return root;
  // Asked after an update of the extension, Chromium throws.
  return (isExtensionGone() ? null : nativeApi.dom?.openOrClosedShadowRoot(element)) ?? element.shadowRoot;
}

const elementsAtOnce = 200;
/** To ask for the hosts among so many elements takes the browser a millisecond or two. */
const largest = 5_000;
/** What has so many children is not taken apart: to ask for the hosts of each takes longer in all. */
const manyChildren = 1_000;

export type Root = Element | Document | ShadowRoot;

/** Every shadow root of the given ones and below them, those inside others too. Yields what slices ask for in between. */
export function* findShadowRoots(roots: Iterable<Root>): Generator<ShadowRoot | typeof newSlice | undefined, void> {
  let count = 0;
  for (const element of possibleHosts(roots)) {
    if (element === newSlice) yield newSlice;
    else {
      const root = shadowRootOf(element);
      if (root) {
        yield root;
        yield* findShadowRoots([root]);
      }
      if (++count % elementsAtOnce === 0) yield undefined;
    }
  }
}

/** Yields `newSlice` between questions to the browser that take long. */
function* possibleHosts(roots: Iterable<Root>): Generator<Element | typeof newSlice> {
  for (const root of roots) {
    if (root instanceof Element) yield root;
    // A shadow root is no place for XPath to start from; it is small.
    if (root instanceof ShadowRoot) yield* root.querySelectorAll('*');
    else if (root === document || root === document.documentElement) yield* possibleHosts([...root.children]);
    else if (root.firstElementChild) yield* possibleHostsBelow(root);
  }
}

function* possibleHostsBelow(root: Element | Document): Generator<Element | typeof newSlice> {
  // By `item`, which goes no farther: for their number, or an index in brackets, the browser counts them all.
  const isLarge = root.getElementsByTagName('*').item(largest);
  if (isLarge) yield newSlice;
  if (isLarge && !root.children.item(manyChildren)) {
    yield* possibleHosts([...root.children]);
    return;
  }
  // One name at a time is looked for without a list of selectors being gone through for each element.
  for (const selector of isLarge ? hosts.split(',') : [hosts]) {
    yield* root.querySelectorAll(selector);
    if (isLarge) yield newSlice;
  }
  const custom = document.evaluate(customElements, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < custom.snapshotLength; index++) yield custom.snapshotItem(index) as Element;
}
