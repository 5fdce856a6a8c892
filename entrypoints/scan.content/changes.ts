import { holdsOpener } from './page-sections.ts';
import { isInline, skippingAttributes } from './prose.ts';

export type Changes = ReturnType<typeof createChanges>;

/** What one batch of mutation records comes down to. */
export type ChangedNodes = {
  /** Elements that are new, or whose attributes put them inside or outside of prose. */
  readonly arrived: ReadonlySet<Element>;
  /** Those of them that were on the page before. */
  readonly moved: ReadonlySet<Element>;
  /** Nodes whose own text changed, or that gained or lost text. */
  readonly touched: ReadonlySet<Node>;
  /** Nodes that gained or lost inner blocks: their own text reads otherwise only where there is some. */
  readonly parted: ReadonlySet<Node>;
  readonly hasRemovals: boolean;
  /** What begins a section came or went. */
  readonly hasOpeners: boolean;
};

/** A page is restless in a second with more changes than this; a clock, a price ticker or a counter has fewer. */
const restlessRecords = 150;
/** After so many restless seconds on end the reader is told. */
const slowedAfterSeconds = 4;
/** Reading again takes at most one part in five of the time. */
const restFactor = 4;
const longestRestMs = 2_000;

/**
 * Watches the document and shadow roots. The observer only collects; `onBatch` is called when it is time to work on what has come together:
 * at once on a page at rest, after ever longer pauses on one that never rests.
 */
export function createChanges(
  signal: AbortSignal,
  onRecords: (records: readonly MutationRecord[]) => void,
  onBatch: () => void,
) {
  let pending: MutationRecord[][] = [];
  let timer = 0;
  let restUntil = 0;
  let second = 0;
  let recordsInSecond = 0;
  let restlessSeconds = 0;

  const observer = new MutationObserver(records => {
    pending.push(records);
    count(records.length);
    onRecords(records);
    schedule();
  });

  function count(added: number): void {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      restlessSeconds = recordsInSecond > restlessRecords && now === second + 1 ? restlessSeconds + 1 : 0;
      second = now;
      recordsInSecond = 0;
    }
    recordsInSecond += added;
  }

  function schedule(): void {
    if (timer || pending.length === 0) return;
    const wait = Math.max(0, restUntil - performance.now());
    timer = setTimeout(() => {
      timer = 0;
      onBatch();
    }, wait) as unknown as number;
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    pending = [];
  });

  return {
    observe(root: Node) {
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: skippingAttributes,
      });
    },
    /** Hands over what was collected. */
    take(): readonly MutationRecord[][] {
      const taken = pending;
      pending = [];
      return taken;
    },
    /** Tells how long the last batch took, so that the next one waits accordingly. */
    rest(tookMs: number) {
      const forLoad = tookMs < 4 ? 0 : tookMs * restFactor;
      restUntil = performance.now() + Math.min(longestRestMs, Math.max(forLoad, restlessSeconds * 100));
      schedule();
    },
    get isSlowed() {
      return restlessSeconds >= slowedAfterSeconds && performance.now() / 1000 - second < 2;
    },
  };
}

const recordsAtOnce = 300;
/** Across batches, since an element may be taken away in one and come back in the next. */
const removedOnce = new WeakSet<Node>();

/** Sums up a batch in slices: reading a record costs, and a flood holds thousands. */
export function* sumUp(batches: readonly (readonly MutationRecord[])[]): Generator<undefined, ChangedNodes> {
  const arrived = new Set<Element>();
  const moved = new Set<Element>();
  const touched = new Set<Node>();
  const parted = new Set<Node>();
  let hasRemovals = false;
  let hasOpeners = false;
  let count = 0;
  for (const { type, target, addedNodes, removedNodes } of batches.flat()) {
    if (type === 'characterData') touched.add(target);
    else if (type === 'attributes') moved.add(target as Element);
    else {
      hasRemovals ||= removedNodes.length > 0;
      for (const node of removedNodes) removedOnce.add(node);
      hasOpeners ||= [...addedNodes, ...removedNodes].some(holdsOpener);
      const isText = hasLineNode(addedNodes) || hasLineNode(removedNodes);
      (isText ? touched : parted).add(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        arrived.add(node);
        if (removedOnce.has(node)) moved.add(node);
      }
    }
    if (++count % recordsAtOnce === 0) yield;
  }
  for (const element of moved) arrived.add(element);
  return { arrived, moved, touched, parted, hasRemovals, hasOpeners };
}

function hasLineNode(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE || (node instanceof Element && isInline(node))) return true;
  }
  return false;
}
