import { anyForm, caseless } from 'virtual:tidemark-any-form';
import { isWorthReading } from '../../utils/mentions/worth-reading.ts';
import { blockOf, isInline, isSkipped, skippingAttributes } from './prose.ts';
import { findLateRoots, findShadowRoots, type Root } from './shadow-roots.ts';
import { createSlices, type Work } from './slices.ts';
import { survey } from './survey.ts';

/** What changes is looked at so often, and new shadow roots are. */
const restMs = 100;
const heartbeatMs = 2_000;
/** So many changes at once, and the whole page is looked at again. */
const manyChanges = 1_000;
/** What lost a node reads otherwise, where it is small. */
const fewElements = 32;

/** Looks for a form on the page and in what comes later, until one is found. */
export function startLookout(outer: AbortSignal, onFound: () => void): void {
  const over = new AbortController();
  const signal = AbortSignal.any([outer, over.signal]);
  const slices = createSlices(signal, () => {});
  const knownRoots = new Set<ShadowRoot>();
  const isFormIn = (text: string) => isWorthReading(text, anyForm, caseless);
  const waiting = new Set<Element>();
  let changed = new Set<Root>();
  let timer = 0;

  function* look(roots: readonly Root[]): Work {
    for (const block of survey(roots, [anyForm], undefined, isFormIn)) {
      if (block && !isSkipped(block, new Map())) {
        over.abort();
        onFound();
        return;
      }
      yield;
    }
    yield* lookInto(findShadowRoots(roots, waiting));
  }

  function* lookInto(found: ReturnType<typeof findShadowRoots>): Work {
    for (const root of found) {
      if (root instanceof ShadowRoot && !knownRoots.has(root)) {
        observe(root);
        yield* look([root]);
      }
      yield root;
    }
  }

  const observer = new MutationObserver(records => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type !== 'childList') add(target);
      addedNodes.forEach(add);
      if (removedNodes.length > 0 && target instanceof Element && target.childElementCount < fewElements) add(target);
    }
    if (changed.size > manyChanges) changed = new Set([document]);
    timer ||= setTimeout(lookAtChanges, restMs) as unknown as number;
  });

  function add(node: Node): void {
    const block = node instanceof Element && !isInline(node) ? node : blockOf(node);
    if (block) changed.add(block);
  }

  function lookAtChanges(): void {
    timer = 0;
    slices.add(look([...changed]));
    changed = new Set();
  }

  function observe(root: Document | ShadowRoot): void {
    if (root instanceof ShadowRoot) knownRoots.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: skippingAttributes,
    });
  }

  observe(document);
  slices.pause(document.hidden);
  slices.add(look([document.body ?? document]));
  document.addEventListener('visibilitychange', () => slices.pause(document.hidden), { signal });
  const heartbeat = setInterval(() => {
    // What a hidden tab adds would wait, more of it each time.
    if (!document.hidden) slices.add(lookInto(findLateRoots(waiting)));
  }, heartbeatMs);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(heartbeat);
    clearTimeout(timer);
  });
}
