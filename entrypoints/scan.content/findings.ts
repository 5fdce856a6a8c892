import type { FormSet } from '../../utils/mentions/form-set.ts';
import { locate } from '../../utils/mentions/join.ts';
import type { EntityId, Mention } from '../../utils/mentions/mention.ts';
import { type Choices, mentionsOf } from '../../utils/mentions/mentions-of.ts';
import type { PageOptions } from '../../utils/mentions/page.ts';
import type { PageJudge } from '../../utils/mentions/page-judge.ts';
import { type Reading, readForms } from '../../utils/mentions/reading.ts';
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
  /** The dictionary it was read with. */
  sets: readonly FormSet[];
  reading: Reading | undefined;
  mentions: readonly Mention[];
  places: readonly Place[];
};
type StoredBlock = Block & {
  runs: JudgedRun[];
  places: Place[];
  /** State of the page's evidence when the block was last judged; -1 where what needs support has not been looked at. */
  version: number;
};

export type Findings = ReturnType<typeof createFindings>;

/** All blocks of the page that hold a form, in the order of the page, and what was judged of them. */
export function createFindings(
  firstSets: readonly FormSet[],
  firstOptions: PageOptions,
  /** `survey` reads a text as evidence, whether a form stands in it or not. */
  openPage: (options: PageOptions, survey: (text: string) => Reading | undefined) => PageJudge,
) {
  let sets = firstSets;
  let options = firstOptions;
  let choices = choicesOf(options);
  const blocks = new Map<Node, StoredBlock>();
  const order: StoredBlock[] = [];
  /** Where the next block is likely to go in `order`. */
  let hint = 0;
  /** Opened before the first form is judged: that compiles expressions. */
  let opened: PageJudge | undefined;
  /** Counts changes of what is found, so that others know when to look again. */
  let revision = 0;
  const changed: Block[] = [];

  function judge(): PageJudge {
    opened ??= openPage(options, text => readForms(text, sets, true));
    return opened;
  }

  /** Takes in what a block now reads; text that it read before is not matched again. */
  function put(element: Element | ShadowRoot, runs: readonly Run[]): void {
    const known = blocks.get(element);
    const spare = known ? [...known.runs] : [];
    const judged = runs.map(run => {
      const index = spare.findIndex(old => old.text === run.text);
      const old = spare[index];
      const isRead = old?.sets === sets;
      if (isRead) spare.splice(index, 1);
      const stands = old && standsInSameNodes(old, run);
      if (isRead && stands) return old;
      const reading = isRead ? old.reading : readForms(run.text, sets);
      if (reading && !isRead) judge().add(reading);
      // What stays where it was stays the same mention, for those who hold it: a card that is open, a mark.
      return { ...run, sets, reading, mentions: stands ? old.mentions : [], places: stands ? old.places : [] };
    });
    for (const { reading } of spare) if (reading) judge().remove(reading);
    if (!judged.some(run => run.reading)) {
      if (known) forget(known);
      return;
    }
    const block = known ?? insert(element);
    block.runs = judged;
    // Where evidence counts it is not all in yet; `rejudge` comes when it is. What was marked before must not flicker meanwhile.
    judgeBlock(block, known && judge());
  }

  function judgeBlock(block: StoredBlock, by: PageJudge | undefined): void {
    block.version = by ? by.version : -1;
    for (const run of block.runs) judgeRun(block, run, by);
    place(block);
  }

  function judgeRun(block: StoredBlock, run: JudgedRun, by: PageJudge | undefined): void {
    const { reading } = run;
    if (!reading) return;
    const mentions = mentionsOf(reading, choices, candidate => by?.isMeant(candidate, reading) ?? false);
    run.places = mentions.map(mention => {
      const { start, end, entity } = mention;
      const known = run.mentions.findIndex(old => old.start === start && old.end === end && old.entity === entity);
      return run.places[known] ?? toPlace(block, run, mention);
    });
    run.mentions = mentions;
  }

  function place(block: StoredBlock): void {
    const places = block.runs.flatMap(run => run.places);
    if (places.length === block.places.length && places.every((one, index) => one === block.places[index])) return;
    block.places = places;
    changed.push(block);
    revision++;
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
    blocks.delete(block.element);
    order.splice(order.indexOf(block), 1);
    revision++;
  }

  function drop(block: StoredBlock): void {
    for (const { reading } of block.runs) if (reading) judge().remove(reading);
    forget(block);
  }

  /** Judges what waits for it, or what the page's other text may have changed. */
  function* rejudge(): Generator<undefined, void> {
    for (const block of [...order]) {
      if (block.runs.every(run => run.reading?.settled ?? true) || block.version === judge().version) continue;
      judgeBlock(block, judge());
      yield;
    }
  }

  function* reopen(next: PageOptions): Generator<undefined, void> {
    options = next;
    choices = choicesOf(options);
    opened = undefined;
    for (const { runs } of order) for (const { reading } of runs) if (reading) judge().add(reading);
    for (const block of [...order]) {
      judgeBlock(block, judge());
      yield;
    }
  }

  return {
    put,
    /** What takes long the first time, for a slice of its own. */
    *prepare(): Generator<undefined, void> {
      for (const set of sets) {
        void set.rules;
        yield;
      }
      judge();
    },
    has: (element: Node) => blocks.has(element),
    get revision() {
      return revision;
    },
    /** Blocks in which something else was found since this was last asked. */
    takeChanged(): readonly Block[] {
      return changed.splice(0);
    },
    /** The page is about the field. */
    get isOfField() {
      return order.length > 0 && judge().isOfField;
    },
    get blocks(): readonly Block[] {
      return order;
    },
    drop(element: Node) {
      const block = blocks.get(element);
      if (block) drop(block);
    },
    /**
     * Lets go of what is no longer on the page, or may hold prose no more, and puts the rest in order again: also what came while others stood where
     * they used to be.
     */
    recheck(moved: ReadonlySet<Element>) {
      const before = [...order];
      for (const block of before) {
        const { element } = block;
        const isMoved = [...moved].some(other => other.contains(element));
        if (!element.isConnected || (isMoved && isSkipped(element, new Map()))) drop(block);
        if (isMoved) revision++;
      }
      order.sort((a, b) => (comesAfter(a.element, b.element) ? -1 : 1));
      if (before.some((block, at) => block !== order[at])) revision++;
    },
    rejudge,
    /** The page's address or title, or what a person wants here, has changed. */
    reopen,
    /** From now on text is read with another dictionary. */
    *useSets(next: readonly FormSet[]): Generator<undefined, void> {
      sets = next;
      for (const block of [...order]) {
        if (blocks.get(block.element) === block) put(block.element, block.runs);
        yield;
      }
    },
  };
}

const choicesOf = ({ never, always }: PageOptions): Choices => ({ never: new Set(never), always: new Set(always) });

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

/** The same text may have been cut anew: the same nodes, but not at the same places. */
function standsInSameNodes(a: Run, b: Run): boolean {
  return (
    a.starts.length === b.starts.length &&
    a.nodes.every((node, at) => node === b.nodes[at] && a.starts[at] === b.starts[at])
  );
}
