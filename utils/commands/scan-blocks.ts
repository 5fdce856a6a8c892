import { joinPieces, locate } from '../mentions/join.ts';
import type { Verdict } from '../mentions/judge.ts';
import type { Matcher } from '../mentions/matcher.ts';
import type { Page } from '../mentions/page.ts';
import { type Block, sourceOffset } from './prose.ts';

/** Judges a file's blocks as one page, once all of them are read; offsets are the file's. */
export function scanBlocks(matcher: Matcher, page: Page, source: string, blocks: readonly Block[]): Verdict[] {
  const read = blocks.flatMap(block => {
    const { text, starts } = joinPieces(block.map(piece => piece.text));
    const section = matcher.read(text);
    if (!section) return [];
    page.add(section);
    return [{ block, starts, section }];
  });
  return read.flatMap(({ block, starts, section }) =>
    matcher.explain(section, page).map(verdict => {
      const from = locate(starts, verdict.mention.start, 'start');
      const to = locate(starts, verdict.mention.end, 'end');
      const start = sourceOffset(block[from.piece]!, from.offset);
      const end = sourceOffset(block[to.piece]!, to.offset);
      return { ...verdict, mention: { start, end, surface: source.slice(start, end), entity: verdict.mention.entity } };
    }),
  );
}
