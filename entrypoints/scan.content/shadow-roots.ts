import { isExtensionGone, nativeApi } from './native-api.ts';

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Elements that may carry a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name) and in practice do: a paragraph or heading that has
 * text of its own does not.
 */
const hosts = 'article,aside,div,footer,header,main,section,span,blockquote:empty,p:empty,h1:empty,h2:empty,h3:empty';
/** Custom elements, whatever they are called. No selector finds a hyphen. */
const customElements = './/*[contains(name(), "-")]';

/** The element's shadow root, closed ones too: extensions may look into those. */
export function shadowRootOf(element: Element | null): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || element.localName === 'tidemark-lens') return null;
  const root = (element as FirefoxElement).openOrClosedShadowRoot;
  if (root !== undefined) return root;
  // Asked after an update of the extension, Chromium throws.
  return (isExtensionGone() ? null : nativeApi.dom?.openOrClosedShadowRoot(element)) ?? element.shadowRoot;
}

const elementsAtOnce = 200;

export type Root = Element | Document | ShadowRoot;

/** Every shadow root of the given ones and below them, those inside others too. Yields `undefined` now and then. */
export function* findShadowRoots(roots: Iterable<Root>): Generator<ShadowRoot | undefined, void> {
  let count = 0;
  for (const element of possibleHosts(roots)) {
    const root = shadowRootOf(element);
    if (root) {
      yield root;
      yield* findShadowRoots([root]);
    }
    if (++count % elementsAtOnce === 0) yield undefined;
  }
}

function* possibleHosts(roots: Iterable<Root>): Generator<Element> {
  for (const root of roots) {
    if (root instanceof Element) yield root;
    // A shadow root is no place for XPath to start from; it is small.
    if (root instanceof ShadowRoot) yield* root.querySelectorAll('*');
    else if (root.firstElementChild) {
      yield* root.querySelectorAll(hosts);
      const custom = document.evaluate(customElements, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
      for (let index = 0; index < custom.snapshotLength; index++) yield custom.snapshotItem(index) as Element;
    }
  }
}
