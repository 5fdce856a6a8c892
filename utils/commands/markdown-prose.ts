import { GAP } from '../mentions/join.ts';
import type { Block, Piece } from './prose.ts';

/** What a stretch of markup turns into: nothing (emphasis), a gap in the prose (code, an address), or the end of the block. */
type Turn = 'nothing' | 'gap' | 'end';

const inlineTags = /^<\/?(?:a|abbr|b|bdi|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b/i;

/** In the order they are tried at a place. */
const markup: readonly (readonly [RegExp, Turn])[] = [
  [/^[ \t>]*(?:```|~~~)[\s\S]*?(?:^[ \t>]*(?:```|~~~)[ \t]*$|(?![\s\S]))/gm, 'end'],
  [/<!--[\s\S]*?(?:-->|$)/g, 'gap'],
  [/<(script|style|pre|code|kbd|samp|textarea|button|nav|svg)\b[^>]*>[\s\S]*?<\/\1>/gi, 'gap'],
  [/(`+)(?!`)[^\n]*?(?:\n[^\n]+?)?(?<!`)\1(?!`)/g, 'gap'],
  [/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)(?:\{:[^}]*\})?/g, 'nothing'],
  [/<[a-z]+:\/\/[^>\s]*>/gi, 'gap'],
  [/(?:\b[a-z][a-z+.-]*:\/\/|\bwww\.)[^\s<>)\]"'`|]+/gi, 'gap'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'gap'],
  [/<\/?[a-z][^<>]*>/gi, 'end'],
  [/^\s*\[[^\]\n]+\]:[^\n]*/gm, 'end'],
  [/^[ \t]*(?:[-*+]|\d+[.)]|#{1,6}|:{3,}\w*)(?=[ \t])|^[ \t]*>+/gm, 'end'],
  [/\n[ \t>]*\n/g, 'end'],
  [/\|/g, 'end'],
  [/!?\[(?=[^\]\n]*\]\()|\*+(?=\S)|(?<=\S)\*+|~~|(?<![\w\\])_+(?=\S[^_\n]*_(?!\w))|(?<=\S)_+(?!\w)/g, 'nothing'],
];

/** The prose of a Markdown file or a plain text, inline HTML included. */
export function markdownProse(source: string, skip: readonly (readonly [number, number])[] = []): Block[] {
  const turns: (Turn | undefined)[] = new Array(source.length);
  for (const [start, end] of skip) turns.fill('gap', start, end);
  const front = /^\s*---\n[\s\S]*?\n---(?:\n|$)/.exec(source)?.[0] ?? '';
  for (const match of front.matchAll(/^[\w-]+:|^---|\n/gm))
    turns.fill('end', match.index, match.index + match[0].length);
  for (const [expression, turn] of markup) {
    for (const match of source.matchAll(expression)) {
      const inline = turn === 'end' && inlineTags.test(match[0]);
      mark(turns, match.index, match.index + match[0].length, inline ? 'nothing' : turn);
    }
  }
  return blocksOf(source, turns);
}

function mark(turns: (Turn | undefined)[], start: number, end: number, turn: Turn): void {
  for (let index = start; index < end; index++) turns[index] ??= turn;
}

function blocksOf(source: string, turns: readonly (Turn | undefined)[]): Block[] {
  const blocks: Piece[][] = [];
  let block: Piece[] = [];
  for (let index = 0; index < source.length; ) {
    const turn = turns[index];
    let end = index + 1;
    while (end < source.length && turns[end] === turn) end++;
    if (turn === 'end') {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else if (turn === 'gap') block.push({ text: GAP, start: index, end });
    else if (turn === undefined) block.push({ text: source.slice(index, end), start: index, end });
    index = end;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}
