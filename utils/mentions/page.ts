import type { EntityId } from './mention.ts';
import type { Section } from './section.ts';

/** What a page as a whole says about its subject. Sections may come and go in any order: the same sections make the same page. */
export type Page = {
  /** Grows by one each time the evidence has changed enough for a judgement to turn out otherwise. */
  readonly version: number;
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

/** `named`: entities the address or title names, however ambiguous their forms. */
export function createPage(options: PageOptions, named: ReadonlySet<EntityId>): Page {
  const totals = { much: 0, some: 0, other: 0, certain: 0 };
  const entities = new Map<EntityId, number>();
  let version = 0;
  let buckets = '';

  function count(section: Section, sign: 1 | -1): void {
    for (const { speaksFor } of distinctWords(section)) totals[speaksFor] += sign;
    totals.certain += sign * section.certain.size;
    let changed = false;
    for (const entity of section.certain) {
      const now = (entities.get(entity) ?? 0) + sign;
      if (now === 0 || (now === 1 && sign === 1)) changed = true;
      if (now === 0) entities.delete(entity);
      else entities.set(entity, now);
    }
    const next = Object.values(bucketed()).join();
    if (changed || next !== buckets) version++;
    buckets = next;
  }

  function bucketed() {
    return {
      field: bucket(totals.much + totals.some / 2),
      other: bucket(totals.other),
      certain: bucket(totals.certain),
    };
  }

  return {
    get version() {
      return version;
    },
    never: new Set(options.never),
    always: new Set(options.always),
    add: section => count(section, 1),
    remove: section => count(section, -1),
    evidence: () => ({ ...bucketed(), names: entity => entities.has(entity) || named.has(entity) }),
  };
}

export function distinctWords({ words }: Section): ReturnType<Section['words']['filter']> {
  const seen = new Set<string>();
  return words.filter(({ word }) => !seen.has(word) && seen.add(word));
}

/** 0, 1, 2, … 5 for 0, 1, 3, 7, 15, 31 and more. */
export function bucket(amount: number): number {
  return Math.min(5, Math.floor(Math.log2(1 + amount)));
}
