import { fileURLToPath } from 'node:url';
import { mergeLocales } from '../../../utils/commands/merge-locales.ts';
import { flattenMessages } from '../../../utils/language/flatten-messages.ts';
import type { Language } from '../language/use-language.ts';

const merged = mergeLocales(fileURLToPath(new URL('../../../assets/locales/', import.meta.url)));
const english = flattenMessages(merged.get('en')!);

/** Attributes that a person reads or hears. */
const spoken = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'];

/**
 * Finds pieces of the interface's English sentences on what was drawn in another language: whole texts of a word or
 * two, and any longer passage. What is marked as English may stay, and so may the English `names` within a sentence or
 * an attribute, which cannot be marked.
 */
export function englishOn(language: Language, names: readonly string[]): (root: Element) => string[] {
  const own = Object.values(flattenMessages(merged.get(language)!));
  const ownText = own.join('\n');
  const foreign = Object.entries(english).flatMap(([key, text]) =>
    key.startsWith('options_language_') || own.includes(text) ? [] : [text],
  );
  const whole = new Set(foreign.filter(text => /^[\p{L}’ -]{3,}$/u.test(text)));
  const passages = foreign
    .flatMap(text => text.split(/\$\d/))
    .map(passage => passage.trim())
    .filter(passage => /\p{L}{2,}[\s’-]+\p{L}{2,}/u.test(passage) && passage.length >= 8 && !ownText.includes(passage));
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  const judge = ({ text, place }: Said) => {
    if (whole.has(text) && !(place === 'attribute' && names.includes(text))) return text;
    const name = longestFirst.find(each => text.includes(each));
    const rest = name === undefined ? text : text.replace(name, '');
    return passages.find(passage => rest.includes(passage));
  };
  // Most texts come again and again.
  const judged = new Map<string, string[]>();
  const left = (said: Said): string[] => {
    const key = `${said.place} ${said.text}`;
    const known = judged.get(key);
    if (known) return known;
    const found = judge(said);
    const answer = found === undefined ? [] : [`${found}  ←  ${said.text.slice(0, 120)}`];
    judged.set(key, answer);
    return answer;
  };
  return root => saidIn(root).flatMap(left);
}

type Said = { readonly text: string; readonly place: 'text' | 'attribute' };

function saidIn(element: Element): Said[] {
  if (element.getAttribute('lang') === 'en') return [];
  const attributes = spoken.flatMap((name): Said[] => {
    const text = element.getAttribute(name);
    return text ? [{ text, place: 'attribute' }] : [];
  });
  const inside = [...element.childNodes].flatMap((node): Said[] => {
    if (node.nodeType === 1) return saidIn(node as Element);
    const text = node.nodeType === 3 ? (node.textContent ?? '').replaceAll('\u00a0', ' ').trim() : '';
    return text ? [{ text, place: 'text' }] : [];
  });
  return [...attributes, ...inside];
}
