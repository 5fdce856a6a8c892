import { spacedLetters } from './letters.ts';
import { nameEndings } from './name-endings.ts';

const edge = `(?![\\w${spacedLetters}])`;
const plural = new RegExp(`(?:e?s)?${edge}`, 'iy');
/** "Lidon", but not "SDN". */
const inflected = new RegExp(`(?<=[a-z])(?:${nameEndings.join('|')})${edge}`, 'y');

/**
 * The next form from `expression.lastIndex` on that is a word of its own, plurals and the cases of names included. The dictionary's expression
 * knows no edges of words: one with edges beside it would have to be compiled too, which takes as long as to read a thousand lines.
 */
export function nextForm(
  text: string,
  expression: RegExp,
): { readonly start: number; readonly end: number } | undefined {
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const start = match.index;
    const isInside = start > 0 && /\w/.test(text[start - 1]!);
    const end = isInside ? 0 : endOfWord(text, start, expression.lastIndex, expression);
    expression.lastIndex = end || start + 1;
    if (end > 0) return { start, end };
  }
}

/** Where a form that may be as long as to `end` ends as a word, 0 where none does. */
function endOfWord(text: string, start: number, end: number, expression: RegExp): number {
  for (const rest of /[A-Z]/.test(text[start]!) ? [plural, inflected] : [plural]) {
    rest.lastIndex = end;
    if (rest.test(text)) return rest.lastIndex;
  }
  // The longest form runs on into a word; a shorter one may end before.
  expression.lastIndex = 0;
  const shorter = expression.exec(text.slice(start, end - 1));
  return shorter?.index === 0 ? endOfWord(text, start, start + expression.lastIndex, expression) : 0;
}
