import { lettersOf } from './form-key.ts';
import type { Doubt, FormRule, FormRules } from './form-table.ts';
import { kindOf } from './kind-of.ts';
import type { EntityId, EntityKind } from './mention.ts';
import { nameEndings } from './name-endings.ts';
import { nextForm } from './next-form.ts';
import { standsAlone } from './stands-alone.ts';

/** A form standing in a text, before anyone asked whether the passage means it. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly doubt: Doubt;
};

/**
 * Every form in `text`, left to right. Overlaps are settled here, by one rule: the leftmost place wins, and at a place the longest form;
 * where that form is no word of its own, the place is given up and the search goes on one character farther.
 */
export function collect(text: string, expression: RegExp, rules: FormRules): Candidate[] {
  const candidates: Candidate[] = [];
  expression.lastIndex = 0;
  for (let form = nextForm(text, expression); form; form = nextForm(text, expression)) {
    const { start, end } = form;
    const rule = ruleOf(text.slice(start, end), rules);
    if (rule && standsAlone(text, start, end, kindOf(rule.entity) !== 'term')) {
      candidates.push({ start, end, entity: rule.entity, doubt: rule.doubt });
    } else expression.lastIndex = start + 1;
  }
  return candidates;
}

const endings = ['', 's', 'es', ...nameEndings];

/** The strictest rule whose case fits, plurals and the cases of names taken back to their form; a token has none: weETHs is another than weETH. */
function ruleOf(surface: string, rules: FormRules): FormRule | undefined {
  const letters = lettersOf(surface);
  const key = letters.toLowerCase();
  for (const ending of endings) {
    if (!key.endsWith(ending)) continue;
    const length = key.length - ending.length;
    const fitting = rules
      .get(key.slice(0, length))
      ?.find(rule => fits(rule, letters.slice(0, length)) && (!ending || mayEndIn(ending, kindOf(rule.entity))));
    if (fitting) return fitting;
  }
}

function mayEndIn(ending: string, kind: EntityKind): boolean {
  return kind === 'protocol' || (kind !== 'token' && !nameEndings.includes(ending));
}

function fits({ caseRule, letters: written }: FormRule, letters: string): boolean {
  if (caseRule === 'any') return true;
  return caseRule === 'exact' ? letters === written : letters[0] !== letters[0]!.toLowerCase();
}
