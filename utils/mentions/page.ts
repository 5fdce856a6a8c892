import type { EntityId } from './mention.ts';
import type { Section } from './section.ts';

/** What a page as a whole says about its subject. Sections may come and go in any order: the same sections make the same page. */
export type Page = {
  /** Grows by one each time the evidence has changed enough for a judgement to turn out otherwise. */
  readonly version: number;
  /** The page is about the field: rare forms are worth looking for. */
  readonly isOfField: boolean;
  readonly never: ReadonlySet<EntityId>;
  readonly always: ReadonlySet<EntityId>;
  add(section: Section): void;
  remove(section: Section): void;
  evidence(): PageEvidence;
};

/** Bucketed, so that the hundredth section about staking changes nothing. */
export type PageEvidence = {
  readonly field: number;
  readonly other: number;
  readonly certain: number;
  /** Entities other than `entity` whose forms need support. */
  peersOf(entity: EntityId): number;
  /** Whether a form that needs no support names the entity somewhere on the page, or the page's address names it. */
  names(entity: EntityId): boolean;
};

export type PageOptions = {
  /** Host and path, or any text that says where the page is. */
  readonly address?: string;
  readonly title?: string;
  /** Entities a person never wants marked here, and those that count here whatever the passage says. */
  readonly never?: Iterable<EntityId>;
  readonly always?: Iterable<EntityId>;
};

/** In characters; the examples that the weights are learnt from are shorter. */
const shortPage = 2000;

/** `named`: entities the address or title names, however ambiguous their forms. */
export function createPage(options: PageOptions, named: ReadonlySet<EntityId>): Page {
  const totals = { much: 0, some: 0, other: 0, certain: 0, length: 0 };
  const entities = new Map<EntityId, number>();
  const doubtful = new Map<EntityId, number>();
  let version = 0;
  let buckets = 0;

  function count(section: Section, sign: 1 | -1): void {
    for (const kind of ['much', 'some', 'other'] as const) totals[kind] += sign * section.amounts[kind];
    totals.certain += sign * section.certain.size;
    totals.length += sign * section.text.length;
    const changed = [tally(entities, section.certain, sign), tally(doubtful, section.doubtful, sign)].some(Boolean);
    const { field, other, certain } = bucketed();
    const next = field + other * 10 + certain * 100;
    if (changed || next !== buckets) version++;
    buckets = next;
  }

  /** A long page holds a few words of any field: what counts is how thick they stand. Words that speak little count near a form alone. */
  function bucketed() {
    const thickness = Math.min(1, shortPage / Math.max(1, totals.length));
    return {
      field: bucket(totals.much * thickness),
      other: bucket(totals.other * thickness),
      certain: bucket(totals.certain * thickness),
    };
  }

  return {
    get version() {
      return version;
    },
    get isOfField() {
      const { field, certain } = bucketed();
      return certain > 0 || field > 1;
    },
    never: new Set(options.never),
    always: new Set(options.always),
    add: section => count(section, 1),
    remove: section => count(section, -1),
    evidence: () => ({
      ...bucketed(),
      peersOf: entity => doubtful.size - Number(doubtful.has(entity)),
      names: entity => entities.has(entity) || named.has(entity),
    }),
  };
}

/** Counts entities up or down; true when one came or went. */
function tally(counts: Map<EntityId, number>, entities: ReadonlySet<EntityId>, sign: 1 | -1): boolean {
  let changed = false;
  for (const entity of entities) {
    const now = (counts.get(entity) ?? 0) + sign;
    if (now === 0) counts.delete(entity);
    else counts.set(entity, now);
    changed ||= now === 0 || (now === 1 && sign === 1);
  }
  return changed;
}

/** 0, 1, 2, … 5 for 0, 1, 3, 7, 15, 31 and more. */
export function bucket(amount: number): number {
  return Math.min(5, Math.floor(Math.log2(1 + amount)));
}
