import { nativeApi } from './native-api.ts';

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Elements that may carry a shadow root: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const hostNames = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The element's shadow root, closed ones too: extensions may look into those. */
export function shadowRootOf(element: Element | null): ShadowRoot | null {
  if (!element || !(hostNames.has(element.localName) || element.localName.includes('-'))) return null;
  if (element.localName === 'tidemark-lens') return null;
  const root = (element as FirefoxElement).openOrClosedShadowRoot;
  return root === undefined ? (nativeApi.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot) : root;
}

const elementsAtOnce = 300;

/** Every shadow root below `root`, those inside others too. */
export function* findShadowRoots(root: Element | Document | ShadowRoot): Generator<ShadowRoot | undefined, void> {
  if (root instanceof Element) yield* openUp(root);
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    yield* openUp(element);
    if (++count % elementsAtOnce === 0) yield undefined;
  }
}

function* openUp(element: Element): Generator<ShadowRoot | undefined, void> {
  const root = shadowRootOf(element);
  if (!root) return;
  yield root;
  yield* findShadowRoots(root);
}
