import { spacedLetter } from './letters.ts';

const wordCharacter = /\w/;
const tokenEdge = /[\s()[\]{}<>"'“”‘’«»|,;，。、（）「」\ufffc]/;
const addressLike = /:\/\/|^www\.|^[/.~@]|[\w-]\.[a-z]{2,}(?![\w])|[a-z]\.[a-z]/i;
/** "ether.fi/Renzo/Kelp". */
const namesInARow = /^[\w.]+\.fi(?:\/[A-Z][A-Za-z]+)+$/;
/** Endings that make an adjective of a name: "eigenlayer-based". */
const adjectiveEnding =
  /^-(?:based|backed|native|style|like|compatible|powered|related|specific|centric|driven|denominated)\b/;
const nameDomain = /^\.(?:com|fi|xyz|org|io|finance|network|app)(?![\w/.-])/;

/**
 * Whether the form at `start`–`end` is a word of its own, and no part of an address, a path, an identifier or a longer word.
 * `isName`: a protocol or token, which in lower case also names packages and repositories ("eigenlayer-contracts").
 */
export function standsAlone(text: string, start: number, end: number, isName: boolean): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  // Most hits stand between spaces.
  if (before === ' ' && after === ' ') return true;
  return (
    standsAloneOnLeft(text, start, before) &&
    standsAloneOnRight(text, start, end, after, isName) &&
    !isInPath(text, start, end, before, after) &&
    !(isName && isInKebab(text, start, end, before, after))
  );
}

function standsAloneOnLeft(text: string, start: number, before: string): boolean {
  const farther = text[start - 2] ?? ' ';
  if (before > '\x7f') return !spacedLetter.test(before);
  // "2.Swell" in a numbered list.
  if (before === '.' && /(?:^|\s)\d\d?\.$/.test(text.slice(Math.max(0, start - 4), start))) return true;
  if (before === '.' || before === '@' || before === '#') return !wordCharacter.test(farther) && farther !== '/';
  // "r-ETHFI" is a token of its own; "SY-rsETH" holds rsETH.
  if (before === '-') return !wordCharacter.test(farther) || wordCharacter.test(text[start - 3] ?? ' ');
  // "(AIM:LST)" is a share on an exchange.
  if (before === ':') return !/[:A-Z]/.test(farther);
  return before !== '\\' && before !== '%';
}

function standsAloneOnRight(text: string, start: number, end: number, after: string, isName: boolean): boolean {
  const farther = text[end + 1] ?? ' ';
  if (after === '.') {
    if (!wordCharacter.test(farther)) return true;
    // "Frax.com" is the name; "Lido.The" lacks a space; "stETH.balanceOf" and "stake.lido.fi" are neither.
    if (isName && /^[A-Z]/.test(text.slice(start, end)) && nameDomain.test(text.slice(end, end + 12))) return true;
    return /^[A-Z][a-z]|^[A-Z]{2,}s?\s/.test(text.slice(end + 1, end + 8));
  }
  if (after === '(') return farther !== ')';
  if (after === ':') return farther !== ':' && farther !== '/';
  if (after === '@') return !wordCharacter.test(farther);
  return after !== '\\' && after !== '='
    ? true
    : after === '='
      ? !wordCharacter.test(farther) || farther === ' '
      : false;
}

function isInPath(text: string, start: number, end: number, before: string, after: string): boolean {
  if (before !== '/' && after !== '/' && before !== '@') return false;
  let from = start;
  let to = end;
  while (from > 0 && !tokenEdge.test(text[from - 1]!)) from--;
  while (to < text.length && !tokenEdge.test(text[to]!)) to++;
  const token = text.slice(from, to).replace(/[.:!?]+$/, '');
  if (before === '@') return /\/|\.\w/.test(text.slice(end, to));
  return addressLike.test(token) && !namesInARow.test(token);
}

function isInKebab(text: string, start: number, end: number, before: string, after: string): boolean {
  if (before !== '-' && after !== '-' && before !== '/' && after !== '/') return false;
  if (text.slice(start, end) !== text.slice(start, end).toLowerCase()) return false;
  if (before === '-' && /[a-z]/.test(text[start - 2] ?? ' ')) return true;
  return after === '-' && /[a-z]/.test(text[end + 1] ?? ' ') && !adjectiveEnding.test(text.slice(end, end + 13));
}
