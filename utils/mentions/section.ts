import { type Candidate, collect } from './collect.ts';
import { fold } from './fold.ts';
import type { FormRules } from './form-table.ts';
import type { EntityId } from './mention.ts';

/** A word of the vocabulary: much or some evidence for the field, or a word of another field. */
export type WordHit = { readonly at: number; readonly word: string; readonly speaksFor: 'much' | 'some' | 'other' };

export type Amounts = Record<WordHit['speaksFor'], number>;

/** One block's text as read: where forms stand, and what the text says about its subject. */
export type Section = {
  /** As given. */
  readonly source: string;
  /** As the matcher reads it (see `fold.ts`), with the way back to the source's offsets. */
  readonly text: string;
  readonly origin?: readonly number[];
  readonly candidates: readonly Candidate[];
  /** No candidate needs support: the mentions depend on nothing but this text. */
  readonly settled: boolean;
  /** Empty in a settled section that is not surveyed. */
  readonly words: readonly WordHit[];
  /** Different words of each kind. */
  readonly amounts: Readonly<Amounts>;
  /** Entities whose form here needs no support. */
  readonly certain: ReadonlySet<EntityId>;
  /** Entities whose form here needs some: several of them vouch for each other. */
  readonly doubtful: ReadonlySet<EntityId>;
};

/** An expression of forms and what the matcher knows of each. */
export type FormSet = { readonly expression: RegExp; readonly rules: FormRules };

export type ReadOptions = {
  /** Take the text as evidence even where no form stands in it: a title, a heading, a neighbour of an unsettled block. */
  readonly survey?: boolean;
};

/** Reads a block's text; undefined where no form stands in it, unless it is surveyed. */
export function readSection(
  source: string,
  sets: readonly FormSet[],
  vocabulary: RegExp,
  { survey }: ReadOptions,
): Section | undefined {
  const { text, origin } = fold(source);
  const candidates = sets.reduce<readonly Candidate[]>(
    (found, { expression, rules }) => merge(found, collect(text, expression, rules)),
    [],
  );
  if (candidates.length === 0 && !survey) return;
  const settled = candidates.every(candidate => candidate.doubt === 0);
  const words = settled && !survey ? [] : readWords(text, vocabulary, candidates);
  return {
    source,
    text,
    ...(origin && { origin }),
    candidates,
    settled,
    words,
    amounts: amountsOf(words),
    certain: new Set(candidates.filter(candidate => candidate.doubt === 0).map(candidate => candidate.entity)),
    doubtful: new Set(candidates.filter(({ doubt }) => doubt === 1 || doubt === 2).map(candidate => candidate.entity)),
  };
}

/** What a later set finds gives way to what stands in its place already. */
function merge(known: readonly Candidate[], more: readonly Candidate[]): readonly Candidate[] {
  const free = more.filter(({ start, end }) => known.every(other => other.end <= start || end <= other.start));
  return free.length > 0 && known.length > 0
    ? [...known, ...free].sort((a, b) => a.start - b.start)
    : [...known, ...free];
}

/** The words of the vocabulary, those inside a form left out: a form is no evidence for itself. */
function readWords(text: string, vocabulary: RegExp, candidates: readonly Candidate[]): WordHit[] {
  const words: WordHit[] = [];
  vocabulary.lastIndex = 0;
  for (let match = vocabulary.exec(text); match; match = vocabulary.exec(text)) {
    const at = match.index;
    if (candidates.some(({ start, end }) => start <= at && at < end)) continue;
    words.push({ at, word: match[0].toLowerCase(), speaksFor: match[2] ? 'some' : match[3] ? 'other' : 'much' });
  }
  return words;
}

function amountsOf(words: readonly WordHit[]): Amounts {
  const amounts = { much: 0, some: 0, other: 0 };
  const seen = new Set<string>();
  for (const { word, speaksFor } of words) {
    if (seen.has(word)) continue;
    seen.add(word);
    amounts[speaksFor]++;
  }
  return amounts;
}
