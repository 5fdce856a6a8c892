import type { CompiledForms } from './compiled-dictionary.ts';
import { type FormRules, readFormTable } from './form-table.ts';
import { withEdges } from './with-edges.ts';

/** Forms made ready to be found. */
export type FormSet = {
  /** Finds them inside of words too. */
  readonly anywhere: RegExp;
  /** Held to the edges of words. */
  readonly expression: RegExp;
  /** What the matcher knows of each. */
  readonly rules: FormRules;
};

/** Edges and rules are made ready at the first text, not at start. */
export function formSet(forms: CompiledForms): FormSet {
  let expression: RegExp | undefined;
  let rules: FormRules | undefined;
  return {
    anywhere: forms.expression,
    get expression() {
      expression ??= withEdges(forms.expression);
      return expression;
    },
    get rules() {
      rules ??= readFormTable(forms);
      return rules;
    },
  };
}
