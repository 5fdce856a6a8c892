import { type Candidate, collect } from './collect.ts';
import type { CompiledDictionary } from './compiled-dictionary.ts';
import { fold } from './fold.ts';
import type { FormRule } from './form-rule.ts';
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
  /** Empty in a settled section. */
  readonly words: readonly WordHit[];
  /** Entities whose form here needs no support. */
  readonly certain: ReadonlySet<EntityId>;
};

export type FormRules = ReadonlyMap<string, readonly FormRule[]>;

/** Reads a block's text; undefined where no form stands in it. */
export function readSection(
  source: string,
  dictionary: CompiledDictionary,
  rules: FormRules,
  quiet: boolean,
): Section | undefined {
  const { text, origin } = fold(source);
  const marked = collect(text, dictionary.expression, rules);
  const candidates = quiet ? merge(marked, collect(text, dictionary.quiet, rules)) : marked;
  if (candidates.length === 0) return;
  const settled = candidates.every(candidate => candidate.doubt === 0);
  return {
    source,
    text,
    ...(origin && { origin }),
    candidates,
    settled,
    words: settled ? [] : readWords(text, dictionary.vocabulary),
    certain: new Set(candidates.filter(candidate => candidate.doubt === 0).map(candidate => candidate.entity)),
  };
}

/** Quiet words give way to whatever else stands in their place. */
function merge(marked: readonly Candidate[], quiet: readonly Candidate[]): Candidate[] {
  const free = quiet.filter(({ start, end }) => marked.every(other => other.end <= start || end <= other.start));
  return [...marked, ...free].sort((a, b) => a.start - b.start);
}

export function readWords(text: string, vocabulary: RegExp): WordHit[] {
  const words: WordHit[] = [];
  for (const match of text.matchAll(vocabulary)) {
    const speaksFor = match[2] ? 'some' : match[3] ? 'other' : 'much';
    words.push({ at: match.index, word: match[0].toLowerCase(), speaksFor });
  }
  return words;
}
