import { locate } from '../../utils/mentions/join.ts';
import type { Matcher } from '../../utils/mentions/matcher.ts';
import type { EntityId, Mention } from '../../utils/mentions/mention.ts';
import type { Page, PageOptions } from '../../utils/mentions/page.ts';
import type { Section } from '../../utils/mentions/section.ts';
import { comesAfter, countBefore } from './page-order.ts';
import { isSkipped } from './prose.ts';
import type { Run } from './read-block.ts';

/** One mention where it stands on the page. */
export type Place = {
  readonly entity: EntityId;
  readonly surface: string;
  readonly block: Block;
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
};

export type Block = {
  readonly element: Element | ShadowRoot;
  readonly runs: readonly JudgedRun[];
  readonly places: readonly Place[];
};

type JudgedRun = Run & {
  section: Section | undefined;
  mentions: readonly Mention[];
  places: readonly Place[];
  /** Read with a dictionary that is no longer in use. */
  isOutdated?: boolean;
};
type StoredBlock = Block & {
  runs: JudgedRun[];
  places: Place[];
  /** State of the page's evidence when the block was last judged. */
  version: number;
};

export type Findings = ReturnType<typeof createFindings>;

/** All blocks of the page that hold a form, in the order of the page, and what was judged of them. */
export function createFindings(firstMatcher: Matcher, pageOptions: PageOptions) {
  let matcher = firstMatcher;
  const blocks = new Map<Node, StoredBlock>();
  const order: StoredBlock[] = [];
  /** Where the next block is likely to go in `order`. */
  let hint = 0;
  const byText = new Map<Text, Place[]>();
  /** Opened when the first text is read, not at the start: that compiles the expressions. */
  let opened: Page | undefined;
  let options = pageOptions;
  const page = () => (opened ??= matcher.openPage(options));
  /** Counts changes of what is found, so that others know when to look again. */
  let revision = 0;
  const changed: Block[] = [];

  /** Takes in what a block now reads; text that it read before is not matched again. */
  function put(element: Element | ShadowRoot, runs: readonly Run[]): void {
    const known = blocks.get(element);
    const spare = [...(known?.runs ?? [])];
    const judged = runs.map(run => {
      const index = spare.findIndex(old => old.text === run.text);
      const found = index < 0 ? undefined : spare.splice(index, 1)[0]!;
      const old = found?.isOutdated ? undefined : found;
      if (found && !old) spare.push(found);
      if (old && standsInSameNodes(old, run)) return old;
      const section = old ? old.section : matcher.read(run.text);
      if (section && !old) page().add(section);
      return { ...run, section, mentions: [], places: [] };
    });
    for (const old of spare) if (old.section) page().remove(old.section);
    if (!judged.some(run => run.section)) {
      if (known) forget(known);
      return;
    }
    const block = known ?? insert(element);
    block.runs = judged;
    // Where evidence counts it is not all in yet; `rejudge` comes when it is. What was marked before must not flicker meanwhile.
    const isCertain = judged.every(run => !run.section || run.section.settled);
    if (isCertain || known) judgeBlock(block);
    else block.version = -1;
  }

  function judgeBlock(block: StoredBlock): void {
    block.version = page().version;
    for (const run of block.runs) judge(block, run);
    place(block);
  }

  function judge(block: StoredBlock, run: JudgedRun): void {
    if (!run.section) return;
    const mentions = matcher.judge(run.section, page());
    if (run.places.length > 0 && isSame(mentions, run.mentions)) return;
    run.mentions = mentions;
    run.places = mentions.map(mention => toPlace(block, run, mention));
  }

  function place(block: StoredBlock): void {
    const places = block.runs.flatMap(run => run.places);
    if (places.length === block.places.length && places.every((one, index) => one === block.places[index])) return;
    unindex(block);
    block.places = places;
    for (const one of places) {
      for (const node of new Set([one.startNode, one.endNode])) byText.set(node, [...(byText.get(node) ?? []), one]);
    }
    changed.push(block);
    revision++;
  }

  function unindex(block: StoredBlock): void {
    for (const { startNode, endNode } of block.places) {
      byText.delete(startNode);
      byText.delete(endNode);
    }
  }

  function insert(element: Element | ShadowRoot): StoredBlock {
    const block: StoredBlock = { element, runs: [], places: [], version: -1 };
    blocks.set(element, block);
    order.splice(indexFor(element), 0, block);
    return block;
  }

  /**
   * Blocks mostly come in the order of the page, so the place after the last one that came is tried first: to compare neighbours is cheap, to
   * compare what is far apart may have the browser walk all nodes between.
   */
  function indexFor(element: Element | ShadowRoot): number {
    hint = Math.min(hint, order.length);
    const [before, after] = [order[hint - 1], order[hint]];
    const fits = (!before || comesAfter(before.element, element)) && (!after || comesAfter(element, after.element));
    if (!fits) hint = countBefore(element, order.length, index => order[index]!.element);
    return hint++;
  }

  function forget(block: StoredBlock): void {
    unindex(block);
    blocks.delete(block.element);
    order.splice(order.indexOf(block), 1);
    revision++;
  }

  function drop(block: StoredBlock): void {
    for (const { section } of block.runs) if (section) page().remove(section);
    forget(block);
  }

  return {
    put,
    has: (element: Node) => blocks.has(element),
    get revision() {
      return revision;
    },
    /** Blocks in which something else was found since this was last asked. */
    takeChanged(): readonly Block[] {
      return changed.splice(0);
    },
    get isOfField() {
      return page().isOfField;
    },
    get blocks(): readonly Block[] {
      return order;
    },
    /** Mentions that begin or end in a text node. */
    at: (node: Node): readonly Place[] => byText.get(node as Text) ?? [],
    drop(element: Node) {
      const block = blocks.get(element);
      if (block) drop(block);
    },
    /** Lets go of what is no longer on the page. */
    dropDetached() {
      for (const block of order.filter(({ element }) => !element.isConnected)) drop(block);
    },
    /** Blocks below a node that was moved, or that may hold prose no more, get their place anew or go. */
    recheck(moved: Element) {
      for (const block of order.filter(({ element }) => moved.contains(element))) {
        if (isSkipped(block.element, new Map())) drop(block);
        else {
          order.splice(order.indexOf(block), 1);
          order.splice(indexFor(block.element), 0, block);
          revision++;
        }
      }
    },
    /** Judges what waits for it, or what the page's other text may have changed. */
    *rejudge(): Generator<undefined, void> {
      for (const block of [...order]) {
        if (block.version === page().version || block.runs.every(run => !run.section || run.section.settled)) continue;
        judgeBlock(block);
        yield;
      }
    },
    /** The page's address or title, or what a person wants here, has changed. */
    *reopen(next: PageOptions): Generator<undefined, void> {
      options = next;
      opened = undefined;
      for (const { runs } of order) for (const { section } of runs) if (section) page().add(section);
      for (const block of [...order]) {
        judgeBlock(block);
        yield;
      }
    },
    /** From now on text is read with another dictionary; what is known stays until it is read again. */
    useMatcher(next: Matcher) {
      matcher = next;
      for (const block of order) for (const run of block.runs) run.isOutdated = true;
    },
  };
}

function toPlace(block: Block, run: Run, { start, end, entity, surface }: Mention): Place {
  const from = locate(run.starts, start, 'start');
  const to = locate(run.starts, end, 'end');
  return {
    entity,
    surface,
    block,
    startNode: run.nodes[from.piece]!,
    startOffset: from.offset,
    endNode: run.nodes[to.piece]!,
    endOffset: to.offset,
  };
}

function isSame(some: readonly Mention[], others: readonly Mention[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, entity }, index) => start === others[index]!.start && entity === others[index]!.entity)
  );
}

/** The same text may have been cut anew: the same nodes, but not at the same places. */
function standsInSameNodes(a: Run, b: Run): boolean {
  return (
    a.starts.length === b.starts.length &&
    a.nodes.every((node, at) => node === b.nodes[at] && a.starts[at] === b.starts[at])
  );
}
