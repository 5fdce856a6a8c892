import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ownPassages } from '../../corpus/passages.ts';

/** How many mentions the text holds: about one in 500 characters, one in 5,000, next to none. */
export type BenchText = 'dense' | 'sparse' | 'none';

const charactersPerPassage: Readonly<Record<BenchText, number>> = {
  dense: 1000,
  sparse: 10_000,
  none: Number.POSITIVE_INFINITY,
};

const characters = 1_000_000;

/** A million characters of English in paragraphs, from the documentation of the packages this repository locks, with labelled passages of the field between. */
export function benchBlocks(kind: BenchText): string[] {
  const passages = ownPassages().filter(({ lang, mentions }) => lang === 'en' && mentions.length > 0);
  const blocks: string[] = [];
  let length = 0;
  let owed = 0;
  for (const paragraph of paragraphs()) {
    if (length >= characters) break;
    blocks.push(paragraph);
    length += paragraph.length;
    for (owed += paragraph.length; owed >= charactersPerPassage[kind]; owed -= charactersPerPassage[kind]) {
      const { text } = passages[blocks.length % passages.length]!;
      blocks.push(text);
      length += text.length;
    }
  }
  return blocks;
}

function* paragraphs(): Generator<string> {
  const packages = resolve(import.meta.dirname, '../../../node_modules');
  for (const file of globSync('*/{README,CHANGELOG,readme}.md', { cwd: packages }).sort()) {
    const source = readFileSync(resolve(packages, file), 'utf8').replace(
      /```[\s\S]*?```|<[^>]*>|\]\([^)]*\)|`[^`]*`/g,
      ' ',
    );
    for (const block of source.split(/\n\s*\n/)) {
      const text = block.replace(/\s+/g, ' ').trim();
      if (text.length > 40 && /^[\w"'*-]/.test(text)) yield text;
    }
  }
}
