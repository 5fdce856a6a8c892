import type { CompiledForms } from './compiled-dictionary.ts';
import { type FormRules, readFormTable } from './form-table.ts';

/** Forms made ready to be found. */
export type FormSet = {
  /** Finds them inside of words too; see `next-form.ts`. */
  readonly expression: RegExp;
  /** What the matcher knows of each. */
  readonly rules: FormRules;
};

/** Rules are made ready at the first form, not at start. `expression`: another that finds the same forms. */
export function formSet(forms: CompiledForms, expression = forms.expression): FormSet {
  let rules: FormRules | undefined;
  return {
    expression,
    get rules() {
      rules ??= readFormTable(forms);
      return rules;
    },
  };
}
