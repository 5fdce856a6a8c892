import { joinPieces, locate } from '../mentions/join.ts';
import type { Verdict } from '../mentions/judge.ts';
import type { Matcher } from '../mentions/matcher.ts';
import type { Page } from '../mentions/page.ts';
import type { Section } from '../mentions/section.ts';
import { type Block, sourceOffset } from './prose.ts';

/** A block as read, and the way from its text's offsets to the file's. */
export type ReadBlock = {
  readonly section: Section;
  place(start: number, end: number): { readonly start: number; readonly end: number };
};

/** Reads a file's blocks as one page; all of them count as evidence. */
export function readBlocks(matcher: Matcher, page: Page, blocks: readonly Block[]): ReadBlock[] {
  return blocks.flatMap(block => {
    const { text, starts } = joinPieces(block.map(piece => piece.text));
    const section = matcher.read(text, { survey: true });
    if (!section) return [];
    page.add(section);
    const offsetOf = (offset: number, edge: 'start' | 'end') => {
      const place = locate(starts, offset, edge);
      return sourceOffset(block[place.piece]!, place.offset);
    };
    return [{ section, place: (start, end) => ({ start: offsetOf(start, 'start'), end: offsetOf(end, 'end') }) }];
  });
}

/** Judges a file's blocks once all of them are read; offsets are the file's. */
export function scanBlocks(matcher: Matcher, page: Page, source: string, blocks: readonly Block[]): Verdict[] {
  return readBlocks(matcher, page, blocks).flatMap(({ section, place }) =>
    matcher.explain(section, page).map(verdict => {
      const { start, end } = place(verdict.mention.start, verdict.mention.end);
      return { ...verdict, mention: { start, end, surface: source.slice(start, end), entity: verdict.mention.entity } };
    }),
  );
}
