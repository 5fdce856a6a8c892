import { isExtensionGone, nativeApi } from './native-api.ts';
import { newSlice } from './slices.ts';

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * What may carry a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name) and in practice does, in questions that each take the browser
 * little. No selector finds the hyphen of a custom element: the last asks for all but what pages hold most of, the commonest first, and paragraphs
 * and headings with text of their own.
 */
const possibleHosts = [
  'div',
  'span',
  ':not(div,span,a,p:not(:empty),li,td,b,tr,ul,h3:not(:empty),i,br,img,path,svg,strong,em,h2:not(:empty),tbody,table,code,button,input,script,th,ol,option,g,h4,style)',
];

/** The element's shadow root, closed ones too: extensions may look into those. */
export function shadowRootOf(element: Element | null): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || element.localName === 'tidemark-lens') return null;
  const root = (element as FirefoxElement).openOrClosedShadowRoot;
  if (root !== undefined) return root;
  // Asked after an update of the extension, Chromium throws.
  return (isExtensionGone() ? null : nativeApi.dom?.openOrClosedShadowRoot(element)) ?? element.shadowRoot;
}

const elementsAtOnce = 200;
/** To ask for the possible hosts among so many elements takes the browser a millisecond. */
const largest = 5_000;
/** What has so many children is not taken apart: to ask each of them takes longer in all. */
const manyChildren = 1_000;

export type Root = Element | Document | ShadowRoot;

type Found = ShadowRoot | typeof newSlice | undefined;

/**
 * Every shadow root of the given roots and below them, those inside others too. Custom elements without one are added to `waiting`. Yields what
 * slices ask for in between.
 */
export function* findShadowRoots(roots: Iterable<Root>, waiting: Set<Element>): Generator<Found, void> {
  let count = 0;
  for (const element of mayBeHosts(roots)) {
    if (element === newSlice) yield newSlice;
    else {
      const found = shadowRootOf(element);
      if (found) yield* withInner(found, waiting);
      else if (element.localName.includes('-')) waiting.add(element);
      if (++count % elementsAtOnce === 0) yield undefined;
    }
  }
}

/** Yields `newSlice` between questions to the browser that take long. */
function* mayBeHosts(roots: Iterable<Root>): Generator<Element | typeof newSlice> {
  for (const root of roots) {
    if (root instanceof Element) yield root;
    // By `item`, which goes no farther: for their number, or an index in brackets, the browser counts them all.
    const isLarge = !(root instanceof ShadowRoot) && root.getElementsByTagName('*').item(largest);
    if (isLarge) yield newSlice;
    if (isLarge && !root.children.item(manyChildren)) yield* mayBeHosts([...root.children]);
    else {
      for (const selector of possibleHosts) {
        yield* root.querySelectorAll(selector);
        if (isLarge) yield newSlice;
      }
    }
  }
}

/** The shadow roots that custom elements have got since they were met without one, and those inside. No observer tells of them. */
export function* findLateRoots(waiting: Set<Element>): Generator<Found, void> {
  let count = 0;
  for (const element of waiting) {
    const found = element.isConnected && shadowRootOf(element);
    if (found !== null) waiting.delete(element);
    if (found) yield* withInner(found, waiting);
    if (++count % elementsAtOnce === 0) yield undefined;
  }
}

function* withInner(root: ShadowRoot, waiting: Set<Element>): Generator<Found, void> {
  yield root;
  yield* findShadowRoots([root], waiting);
}
