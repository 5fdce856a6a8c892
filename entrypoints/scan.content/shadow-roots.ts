import { nativeApi } from './native-api.ts';

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
  return root === undefined ? (nativeApi.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot) : root;
}

const elementsAtOnce = 300;

/** Every shadow root below `root`, those inside others too. */
export function* findShadowRoots(root: Element | Document | ShadowRoot): Generator<ShadowRoot | undefined, void> {
  if (root instanceof Element) yield* openUp(root);
  let count = 0;
  for (const element of possibleHosts(root)) {
    yield* openUp(element);
    if (++count % elementsAtOnce === 0) yield undefined;
  }
}

function* possibleHosts(root: Element | Document | ShadowRoot): Generator<Element> {
  // A shadow root is no place for XPath to start from; it is small.
  if (root instanceof ShadowRoot) return yield* root.querySelectorAll('*');
  yield* root.querySelectorAll(hosts);
  const custom = document.evaluate(customElements, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < custom.snapshotLength; index++) yield custom.snapshotItem(index) as Element;
}

function* openUp(element: Element): Generator<ShadowRoot | undefined, void> {
  const root = shadowRootOf(element);
  if (!root) return;
  yield root;
  yield* findShadowRoots(root);
}
