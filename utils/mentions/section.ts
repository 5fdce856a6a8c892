import { type Candidate, collect } from './collect.ts';
import { fold } from './fold.ts';
import type { FormRules } from './form-table.ts';
import type { EntityId } from './mention.ts';

/** A word of the vocabulary: much or some evidence for the field, or a word of another field. */
export type WordHit = { readonly at: number; readonly word: string; readonly speaksFor: 'much' | 'some' | 'other' };

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
  [marked, quiet]: readonly [FormSet, FormSet | undefined],
  vocabulary: RegExp,
  { survey }: ReadOptions,
): Section | undefined {
  const { text, origin } = fold(source);
  const loud = collect(text, marked.expression, marked.rules);
  const candidates = quiet ? merge(loud, collect(text, quiet.expression, quiet.rules)) : loud;
  if (candidates.length === 0 && !survey) return;
  const settled = candidates.every(candidate => candidate.doubt === 0);
  return {
    source,
    text,
    ...(origin && { origin }),
    candidates,
    settled,
    words: settled && !survey ? [] : readWords(text, vocabulary, candidates),
    certain: new Set(candidates.filter(candidate => candidate.doubt === 0).map(candidate => candidate.entity)),
    doubtful: new Set(candidates.filter(({ doubt }) => doubt === 1 || doubt === 2).map(candidate => candidate.entity)),
  };
}

/** Quiet words give way to whatever else stands in their place. */
function merge(marked: readonly Candidate[], quiet: readonly Candidate[]): Candidate[] {
  const free = quiet.filter(({ start, end }) => marked.every(other => other.end <= start || end <= other.start));
  return [...marked, ...free].sort((a, b) => a.start - b.start);
}

/** The words of the vocabulary, those inside a form left out: a form is no evidence for itself. */
function readWords(text: string, vocabulary: RegExp, candidates: readonly Candidate[]): WordHit[] {
  const words: WordHit[] = [];
  for (const match of text.matchAll(vocabulary)) {
    if (candidates.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    const speaksFor = match[2] ? 'some' : match[3] ? 'other' : 'much';
    words.push({ at: match.index, word: match[0].toLowerCase(), speaksFor });
  }
  return words;
}
