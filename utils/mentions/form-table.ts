import type { CompiledForms } from './compiled-dictionary.ts';
import { expandExpression } from './expand-expression.ts';
import { formKey, lettersOf } from './form-key.ts';
import type { EntityId } from './mention.ts';

/** How much a form needs the passage's support: 0 none, 1 hardly, 2 some, 3 much. */
export type Doubt = 0 | 1 | 2 | 3;
export type CaseRule = 'any' | 'name' | 'exact';

/** What the matcher knows of one form. `letters`: the form without separators, as written. */
export type FormRule = {
  readonly letters: string;
  readonly entity: EntityId;
  readonly caseRule: CaseRule;
  readonly doubt: Doubt;
};

/** By the letters in lower case; the strictest case first. */
export type FormRules = ReadonlyMap<string, readonly FormRule[]>;

/*
 * A rule is one character: prefix of the id, doubt and case. Two characters after it number the entity; without them the form itself spells the id.
 * A `!` before it says that the rule is one more for the form before.
 */
const prefixes = ['', 'token:', 'term:'];
const cases = ['any', 'name', 'capitals', 'spelt'] as const;
const more = 33;
const firstRule = 44;
const firstDigit = 93;
const digits = 34;

/** The rules of every form of `expression`, written down. `rules`: by key, as `readFormTable` will give them back. */
export function writeFormTable(expression: RegExp, rules: FormRules): CompiledForms {
  const written = formsOf(expression).flatMap(form =>
    rules.get(formKey(form))!.map((rule, index) => ({ form, rule, index })),
  );
  const spelt = new Map<EntityId, (typeof written)[number]>();
  for (const one of written) if (!spelt.has(one.rule.entity) && prefixOf(one) >= 0) spelt.set(one.rule.entity, one);
  const ids = [...new Set(written.map(({ rule }) => rule.entity))].filter(entity => !spelt.has(entity));
  const numbers = new Map([...ids, ...spelt.keys()].map((entity, number) => [entity, number]));
  const spellings: string[] = [];
  let table = '';
  for (const one of written) {
    const { letters, entity, caseRule, doubt } = one.rule;
    const isOwn = spelt.get(entity) === one;
    const kind = caseRule !== 'exact' ? cases.indexOf(caseRule) : letters === letters.toUpperCase() ? 2 : 3;
    if (kind === 3) spellings.push(letters);
    const number = numbers.get(entity)!;
    table += one.index > 0 ? String.fromCharCode(more) : '';
    table += String.fromCharCode(firstRule + (isOwn ? prefixOf(one) * 16 : 0) + doubt * 4 + kind);
    if (!isOwn) table += String.fromCharCode(firstDigit + Math.floor(number / digits), firstDigit + (number % digits));
  }
  return { expression, rules: table, ids: ids.join(), spellings: spellings.join() };
}

export function readFormTable({ expression, rules, ids, spellings }: CompiledForms): FormRules {
  const forms = formsOf(expression);
  const entities = ids ? ids.split(',') : [];
  const read: { form: string; code: number; number: number }[] = [];
  let at = -1;
  // By hand: this is done on every page with a form, before anything else of this file has run.
  for (let index = 0; index < rules.length; ) {
    if (rules.charCodeAt(index) === more) index++;
    else at++;
    const form = forms[at]!;
    const code = rules.charCodeAt(index++) - firstRule;
    let number = entities.length;
    if (rules.charCodeAt(index) >= firstDigit) {
      number = digits * digitAt(rules, index) + digitAt(rules, index + 1);
      index += 2;
    } else entities.push(idOf(prefixes[code >> 4]!, form));
    read.push({ form, code, number });
  }
  const table = new Map<string, FormRule[]>();
  const spelt = spellings.split(',');
  let spelling = 0;
  for (const { form, code, number } of read) {
    const key = /[ .]/.test(form) ? lettersOf(form) : form;
    const kind = cases[code & 3]!;
    const letters = kind === 'spelt' ? spelt[spelling++]! : kind === 'capitals' ? key.toUpperCase() : key;
    const caseRule = kind === 'capitals' || kind === 'spelt' ? 'exact' : kind;
    const rule: FormRule = { letters, entity: entities[number]!, caseRule, doubt: ((code >> 2) & 3) as Doubt };
    const others = table.get(key);
    if (others) others.push(rule);
    else table.set(key, [rule]);
  }
  return table;
}

function formsOf(expression: RegExp): string[] {
  return expandExpression(expression.source);
}

function prefixOf({ form, rule }: { form: string; rule: FormRule }): number {
  return prefixes.findIndex(prefix => idOf(prefix, form) === rule.entity);
}

/** "liquid staking" → `term:liquid-staking`, "steth" → `token:stETH`, "ldo" → `token:LDO`. */
function idOf(prefix: string, form: string): EntityId {
  if (prefix !== 'token:') return prefix + form.replace(/[ .]/g, '-');
  return prefix + (form.includes('eth') ? form.replace('eth', 'ETH') : form.toUpperCase());
}

function digitAt(rules: string, index: number): number {
  return rules.charCodeAt(index) - firstDigit;
}
