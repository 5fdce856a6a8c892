import { joinPieces, locate } from '../mentions/join.ts';
import { type Verdict, verdicts } from '../mentions/judge.ts';
import { createMatcher, type Matcher } from '../mentions/matcher.ts';
import type { Page, PageOptions } from '../mentions/page.ts';
import type { Section } from '../mentions/section.ts';
import type { Weights } from '../mentions/weights.ts';
import { compileGlossary, compileRareGlossary } from './compile-dictionary.ts';
import { type Block, sourceOffset } from './prose.ts';

/** A block as read, and the way from its text's offsets to the file's. */
export type ReadBlock = {
  readonly section: Section;
  place(start: number, end: number): { readonly start: number; readonly end: number };
};

export type ReadPage = { readonly page: Page; readonly blocks: readonly ReadBlock[] };

const dictionary = compileGlossary();
const everyPage = createMatcher(dictionary);
const pageOfField = createMatcher(dictionary, compileRareGlossary());

/** Reads a file's blocks as the scanner reads a page: all of them are evidence, and rare forms are looked for on a page about the field. */
export function readPage(blocks: readonly Block[], options: PageOptions = {}): ReadPage {
  const read = readWith(everyPage, blocks, options);
  return read.page.isOfField ? readWith(pageOfField, blocks, options) : read;
}

function readWith(matcher: Matcher, blocks: readonly Block[], options: PageOptions): ReadPage {
  const page = matcher.openPage(options);
  return { page, blocks: blocks.flatMap(block => readBlock(matcher, page, block) ?? []) };
}

function readBlock(matcher: Matcher, page: Page, block: Block): ReadBlock | undefined {
  const { text, starts } = joinPieces(block.map(piece => piece.text));
  const section = matcher.read(text, { survey: true });
  if (!section) return;
  page.add(section);
  const offsetOf = (offset: number, edge: 'start' | 'end') => {
    const place = locate(starts, offset, edge);
    return sourceOffset(block[place.piece]!, place.offset);
  };
  return { section, place: (start, end) => ({ start: offsetOf(start, 'start'), end: offsetOf(end, 'end') }) };
}

/** Judges a file's blocks once all of them are read; offsets are the file's. */
export function scanBlocks(
  source: string,
  blocks: readonly Block[],
  options?: PageOptions,
  weights?: Weights,
): Verdict[] {
  const read = readPage(blocks, options);
  return read.blocks.flatMap(({ section, place }) =>
    verdicts(section, read.page, weights).map(verdict => {
      const { start, end } = place(verdict.mention.start, verdict.mention.end);
      return { ...verdict, mention: { start, end, surface: source.slice(start, end), entity: verdict.mention.entity } };
    }),
  );
}
