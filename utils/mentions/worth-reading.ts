import { fold } from './fold.ts';
import { lettersOf } from './form-key.ts';

/** Whether a form stands in the text, as far as can be told without the dictionary's rules. `caseless`: see `caseless-words.ts`. */
export function isWorthReading(text: string, expression: RegExp, caseless: RegExp): boolean {
  return [...fold(text).text.matchAll(expression)].some(([surface]) => {
    const word = caseless.exec(lettersOf(surface));
    const capitals = surface.match(/[A-Z]/g)?.length ?? 0;
    return !word || capitals >= (word[1] ? 1 : 2);
  });
}
