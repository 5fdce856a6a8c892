import type { FormRule, FormRules } from './form-table.ts';
import { nameEndings } from './name-endings.ts';
import { trieExpression } from './trie-expression.ts';

/** Names as short as this are ordinary words in another case, whether they need support or not. */
const short = 3;

/** What the dictionary's names are no more than words without their capitals: "mantle" (group 1, one capital is enough), "Apr" (group 2, two are). */
export function caselessWords(rules: FormRules): RegExp {
  const words: [string[], string[]] = [[], []];
  for (const [key, its] of rules) {
    const capitals = Math.min(...its.map(capitalsOf));
    if (capitals > 0 && its.some(({ doubt }) => doubt > 0 || key.length <= short))
      words[capitals > 1 ? 1 : 0].push(key);
  }
  const groups = words.map(group => `(${group.length > 0 ? trieExpression(group) : '(?!)'})`);
  return new RegExp(`^(?:${groups.join('|')})(?:e?s|${nameEndings.join('|')})?$`, 'i');
}

/** How many capitals a form has at least. */
function capitalsOf({ caseRule, letters }: FormRule): number {
  if (caseRule !== 'exact') return caseRule === 'name' ? 1 : 0;
  return letters.replace(/[^A-Z]/g, '').length;
}
