import { fold } from './fold.ts';
import { lettersOf } from './form-key.ts';
import { nextForm } from './next-form.ts';

/** Whether a form stands in the text, as far as can be told without the dictionary's rules. `caseless`: see `caseless-words.ts`. */
export function isWorthReading(source: string, expression: RegExp, caseless: RegExp): boolean {
  const { text } = fold(source);
  expression.lastIndex = 0;
  for (let form = nextForm(text, expression); form; form = nextForm(text, expression)) {
    const surface = text.slice(form.start, form.end);
    const word = caseless.exec(lettersOf(surface));
    const capitals = surface.match(/[A-Z]/g)?.length ?? 0;
    if (!word || capitals >= (word[1] ? 1 : 2)) return true;
  }
  return false;
}
