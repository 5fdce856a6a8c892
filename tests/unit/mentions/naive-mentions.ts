import type { Form, GlossaryEntry } from '../../../utils/glossary/entry.ts';
import { kindOf } from '../../../utils/mentions/kind-of.ts';
import { nameEndings } from '../../../utils/mentions/name-endings.ts';
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
    entry.forms.map(form => ({
      entity: entry.id,
      isName: entry.kind !== 'term',
      kind: kindOf(entry.id),
      ...parts(form),
    })),
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
  /** A protocol's name takes the endings of inflecting languages, a token not even a plural. */
  readonly kind: ReturnType<typeof kindOf>;
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
        endings.indexOf(endingOf(a, text.slice(start, end))) - endings.indexOf(endingOf(b, text.slice(start, end))) ||
        rank[a.case] - rank[b.case],
    );
  return fitting[0] && { end, ...{ entity: fitting[0].entity, isName: fitting[0].isName } };
}

const endings = ['', 's', 'es', ...nameEndings];

/** Where the form, its plural or a case of it may end when it begins at `start`. */
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
  const mayInflect = /[A-Z]/.test(text[start]!) && /[a-z]/.test(text[at - 1]!);
  return endings
    .filter(ending =>
      nameEndings.includes(ending)
        ? mayInflect && text.startsWith(ending, at)
        : text.slice(at, at + ending.length).toLowerCase() === ending,
    )
    .map(ending => at + ending.length)
    .filter(end => !isLetterAt(text, end));
}

function fits(form: NaiveForm, surface: string): boolean {
  const ending = endingOf(form, surface);
  if (ending && (form.kind === 'token' || (form.kind === 'term' && nameEndings.includes(ending)))) return false;
  const letters = lettersOf(surface).slice(0, lettersOf(form.text).length);
  if (form.case === 'exact') return letters === lettersOf(form.text);
  return form.case === 'any' || letters[0] !== letters[0]!.toLowerCase();
}

function endingOf(form: NaiveForm, surface: string): string {
  return lettersOf(surface).slice(lettersOf(form.text).length).toLowerCase();
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
