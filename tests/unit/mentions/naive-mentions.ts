import type { Form, GlossaryEntry } from '../../../utils/glossary/entry.ts';
import { standsAlone } from '../../../utils/mentions/stands-alone.ts';

/**
 * Mentions found the slow way: at each place every form is read letter by letter, with separators where the form has them, and the longest that
 * ends at a boundary is taken if it stands alone; otherwise the place is given up.
 */
export function naiveMentions(
  text: string,
  entries: readonly GlossaryEntry[],
): { start: number; end: number; entity: string }[] {
  const forms = entries.flatMap(entry =>
    entry.forms.map(form => ({ entity: entry.id, isName: entry.kind !== 'term', ...parts(form) })),
  );
  // A separator of one form is one of every form with the same letters before and after it.
  const gaps: Gaps = new Map();
  for (const { text: form } of forms)
    for (const [before, gap] of gapsOf(form)) gaps.set(before, Math.max(gap, gaps.get(before) ?? 0));
  const found: { start: number; end: number; entity: string }[] = [];
  for (let start = 0; start < text.length; ) {
    const longest = isLetterAt(text, start - 1) ? undefined : longestAt(text, start, forms, gaps);
    if (longest && standsAlone(text, start, longest.end, longest.isName)) {
      found.push({ start, end: longest.end, entity: longest.entity });
      start = longest.end;
    } else start++;
  }
  return found;
}

/** By the letters up to and with the one that follows: 1 space or hyphen, 2 underscore, 3 dot; each allows those below. */
type Gaps = Map<string, number>;

type NaiveForm = {
  readonly entity: string;
  readonly isName: boolean;
  readonly text: string;
  readonly case: 'exact' | 'name' | 'any';
};

function longestAt(text: string, start: number, forms: readonly NaiveForm[], gaps: Gaps) {
  let end = 0;
  for (const form of forms) for (const reached of endsOf(text, start, form, gaps)) end = Math.max(end, reached);
  if (end === 0) return;
  const rank = { exact: 0, name: 1, any: 2 };
  const fitting = forms
    .filter(form => endsOf(text, start, form, gaps).includes(end) && fits(form, text.slice(start, end)))
    .sort(
      (a, b) =>
        Number(isPlural(a, text.slice(start, end))) - Number(isPlural(b, text.slice(start, end))) ||
        rank[a.case] - rank[b.case],
    );
  return fitting[0] && { end, ...{ entity: fitting[0].entity, isName: fitting[0].isName } };
}

/** Where the form, or its plural, may end when it begins at `start`. */
function endsOf(text: string, start: number, form: NaiveForm, gaps: Gaps): number[] {
  const letters = lettersOf(form.text);
  let at = start;
  for (let index = 0; index < letters.length; index++) {
    const gap = gaps.get(letters.slice(0, index).toLowerCase() + letters[index]!.toLowerCase());
    if (gap === 1) while (/[\s\-‐-―]/.test(text[at] ?? '')) at++;
    if (gap === 2) while (/[\s\-‐-―_]/.test(text[at] ?? '')) at++;
    if (gap === 3 && /[\s\-‐-―._]/.test(text[at] ?? '')) at++;
    if (text[at]?.toLowerCase() !== letters[index]!.toLowerCase()) return [];
    at++;
  }
  const plurals = ['s', 'es']
    .filter(plural => text.slice(at, at + plural.length).toLowerCase() === plural)
    .map(plural => at + plural.length);
  return [at, ...plurals].filter(end => !isLetterAt(text, end));
}

function fits(form: NaiveForm, surface: string): boolean {
  const letters = lettersOf(surface).slice(0, lettersOf(form.text).length);
  if (form.case === 'exact') return letters === lettersOf(form.text);
  return form.case === 'any' || letters[0] !== letters[0]!.toLowerCase();
}

function isPlural(form: NaiveForm, surface: string): boolean {
  return lettersOf(surface).length > lettersOf(form.text).length;
}

function gapsOf(form: string): [string, number][] {
  return [...form.matchAll(/([\s\-._])(?=([^\s\-._]))/g)].map(({ index, 1: separator, 2: next }) => [
    (lettersOf(form.slice(0, index)) + next).toLowerCase(),
    separator === '.' ? 3 : separator === '_' ? 2 : 1,
  ]);
}

function lettersOf(text: string): string {
  return text.replace(/[\s\-‐-―._]/g, '');
}

function isLetterAt(text: string, index: number): boolean {
  const character = text[index] ?? ' ';
  return (
    /[\p{L}\p{N}\p{M}_]/u.test(character) &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
  );
}

function parts(form: Form): { text: string; case: 'exact' | 'name' | 'any' } {
  return typeof form === 'string' ? { text: form, case: 'any' } : { text: form.text, case: form.case ?? 'any' };
}
