import type { Candidate } from './collect.ts';
import type { EntityId } from './mention.ts';
import type { Reading } from './reading.ts';

/** A word of the vocabulary: much or some evidence for the field, or a word of another field. */
export type WordHit = { readonly at: number; readonly word: string; readonly speaksFor: 'much' | 'some' | 'other' };

export type Amounts = Record<WordHit['speaksFor'], number>;

/** One block's text with what it says about its subject. */
export type Section = Reading & {
  /** Empty in a settled section that is not surveyed. */
  readonly words: readonly WordHit[];
  /** Different words of each kind. */
  readonly amounts: Readonly<Amounts>;
  /** Entities whose form here needs no support. */
  readonly certain: ReadonlySet<EntityId>;
  /** Entities whose form here needs some: several of them vouch for each other. */
  readonly doubtful: ReadonlySet<EntityId>;
};

export type ReadOptions = {
  /** Take the text as evidence even where no form stands in it: a title, a heading, a neighbour of an unsettled block. */
  readonly survey?: boolean;
};

/** Finds what a reading says about its subject. `survey`: even where its own forms need no support. */
export function weigh(reading: Reading, vocabulary: RegExp, survey?: boolean): Section {
  const { text, candidates, settled } = reading;
  const words = settled && !survey ? [] : readWords(text, vocabulary, candidates);
  return {
    ...reading,
    words,
    amounts: amountsOf(words),
    certain: new Set(candidates.filter(candidate => candidate.doubt === 0).map(candidate => candidate.entity)),
    doubtful: new Set(candidates.filter(({ doubt }) => doubt === 1 || doubt === 2).map(candidate => candidate.entity)),
  };
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
