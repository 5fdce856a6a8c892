import { isExtensionGone, nativeApi } from './native-api.ts';

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Elements that may carry a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name) and in practice do: a paragraph or heading that has
 * text of its own does not.
 */
const hosts = ['div', 'span', 'article,aside,footer,header,main,section', ':is(blockquote,p,h1,h2,h3):empty'];
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
/** To ask for the hosts among so many elements takes the browser a millisecond or two; less than for each of many small parts. */
const largest = 10_000;
const smallPart = 50;

export type Root = Element | Document | ShadowRoot;

/** Every shadow root of the given ones and below them, those inside others too. Yields `undefined` now and then. */
export function* findShadowRoots(roots: Iterable<Root>): Generator<ShadowRoot | undefined, void> {
  let count = 0;
  for (const element of possibleHosts(roots)) {
    const root = element && shadowRootOf(element);
    if (root) {
      yield root;
      yield* findShadowRoots([root]);
    }
    if (!element || ++count % elementsAtOnce === 0) yield undefined;
  }
}

/** Yields `undefined` between questions to the browser that may take long. */
function* possibleHosts(roots: Iterable<Root>): Generator<Element | undefined> {
  for (const root of roots) {
    if (root instanceof Element) yield root;
    // A shadow root is no place for XPath to start from; it is small.
    if (root instanceof ShadowRoot) yield* root.querySelectorAll('*');
    else if (root === document || root === document.documentElement) yield* possibleHosts([...root.children]);
    else if (root.firstElementChild) yield* possibleHostsBelow(root);
  }
}

function* possibleHostsBelow(root: Element | Document): Generator<Element | undefined> {
  const inner = root.getElementsByTagName('*').length;
  const isLarge = inner > largest;
  if (isLarge) yield undefined;
  if (isLarge && inner > smallPart * root.childElementCount) {
    yield* possibleHosts([...root.children]);
    return;
  }
  for (const selector of isLarge ? hosts : [hosts.join()]) {
    yield* root.querySelectorAll(selector);
    if (isLarge) yield undefined;
  }
  const custom = document.evaluate(customElements, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < custom.snapshotLength; index++) yield custom.snapshotItem(index) as Element;
}
