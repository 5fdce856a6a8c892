import type { ChangedNodes } from './changes.ts';
import type { Findings } from './findings.ts';
import { blockOf, isInline, isSkipped } from './prose.ts';
import { readBlock } from './read-block.ts';
import type { ReadingTools } from './reading-tools.ts';
import type { Work } from './slices.ts';

const rootsAtOnce = 500;
/** Parts of what `survey` reads at once that about fill a screen. */
const partsInView = 2;

export type Reader = ReturnType<typeof createReader>;

/** The ways in which text gets from the page into the findings, each a piece of work for slices. */
export function createReader(
  findings: Findings,
  expressions: () => readonly RegExp[],
  onShadowRoot: (root: ShadowRoot) => void,
  { survey, findShadowRoots, findLateRoots }: Pick<ReadingTools, 'survey' | 'findShadowRoots' | 'findLateRoots'>,
) {
  /** Custom elements without a shadow root, so far. */
  const waiting = new Set<Element>();

  function* readInto(block: Element | ShadowRoot, skips: Map<Node, boolean>): Work {
    if (!block.isConnected || isSkipped(block, skips)) findings.drop(block);
    else findings.put(block, yield* readBlock(block));
  }

  function* readBelow(roots: readonly Node[], wanted = expressions()): Work {
    let skips = new Map<Node, boolean>();
    for (const block of survey(roots, wanted)) {
      if (block) yield* readInto(block, skips);
      // After each chunk: between two slices the page may change.
      else skips = new Map();
      yield;
    }
  }

  function* readInner(found: ReturnType<typeof findShadowRoots>): Work {
    for (const root of found) {
      if (root instanceof ShadowRoot) {
        onShadowRoot(root);
        // A known one too: its host may have been away, or the dictionary has grown.
        yield* readBelow([root]);
      }
      yield root;
    }
  }

  const openShadowRoots = (roots: Iterable<Element | Document>): Work => readInner(findShadowRoots(roots, waiting));

  return {
    readBelow,
    openShadowRoots,
    openLateRoots: (): Work => readInner(findLateRoots(waiting)),
    /** What stands in view, about. */
    *readView(): Work {
      // One point, and none at the top of the page: on one of very many elements each costs milliseconds.
      const isScrolled = scrollY > innerHeight;
      const start = isScrolled && document.elementFromPoint(innerWidth / 2, innerHeight / 8);
      let skips = new Map<Node, boolean>();
      let parts = 0;
      for (const block of survey([document.body ?? document], expressions(), start || undefined)) {
        if (block) yield* readInto(block, skips);
        else if (++parts === partsInView) return;
        else skips = new Map();
        yield;
      }
    },
    /** Reads again what a batch of changes bears on, and nothing else. */
    *readChanges({ arrived, moved, touched, parted, hasRemovals }: ChangedNodes): Work {
      if (hasRemovals || moved.size > 0) findings.recheck(moved);
      yield;
      const read = new Set<Node>();
      for (const node of [...touched, ...parted]) {
        const block = ownBlock(node);
        if (!block || read.has(block) || (parted.has(node) && !touched.has(node) && !findings.has(block))) continue;
        read.add(block);
        yield* readInto(block, new Map());
        yield;
      }
      const roots: Element[] = [];
      let looked = 0;
      for (const element of arrived) {
        if (element.isConnected && !isBelowAny(element, arrived)) roots.push(element);
        if (++looked % rootsAtOnce === 0) yield;
      }
      yield* readBelow(roots);
      yield* findings.rejudge();
      yield* openShadowRoots(roots);
      yield* findings.rejudge();
    },
  };
}

/** The block in whose lines a node stands, or which it is. */
function ownBlock(node: Node): Element | ShadowRoot | null {
  return (node instanceof Element && !isInline(node)) || node instanceof ShadowRoot ? node : blockOf(node);
}

function isBelowAny(element: Element, others: ReadonlySet<Element>): boolean {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) if (others.has(parent)) return true;
  return false;
}
