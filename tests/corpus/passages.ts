import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Passage, readCorpus } from '../../utils/commands/corpus.ts';

const root = resolve(import.meta.dirname, '../..');

/** The labelled passages kept beside the repository, where they are. */
export function devPassages(): Passage[] | undefined {
  const file = resolve(root, '../shared/corpus/dev.jsonl');
  return existsSync(file) ? readCorpus(file) : undefined;
}

/** The project's own. */
export function ownPassages(): Passage[] {
  return readCorpus(resolve(root, 'tests/corpus/own.jsonl'));
}

/** Sentences of other fields, each built round one or two words of this one: what keeps the weights from trusting a lone word. */
export function loneWords(): Passage[] {
  return readCorpus(resolve(root, 'tests/corpus/lone-words.jsonl'));
}
