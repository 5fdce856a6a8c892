/** How much a form needs the passage's support: 0 none, 1 hardly, 2 some, 3 much. */
export type Doubt = 0 | 1 | 2 | 3;
export type CaseRule = 'any' | 'name' | 'exact';

/** What the matcher knows of one form. `letters` is the form without separators, as written. */
export type FormRule = {
  readonly letters: string;
  readonly entity: string;
  readonly caseRule: CaseRule;
  readonly doubt: Doubt;
};

/**
 * One line an entity, `id=form,form`: a form is its letters, then `!` (exact case) or `^` (a name's capitals), then the doubt if there is one.
 * The part before a form's marks is left out where it equals the id's own letters: `token:LDO=!1`.
 */
export function writeEntities(rules: Iterable<readonly [id: string, forms: readonly FormRule[]]>): string {
  return [...rules].map(([id, forms]) => `${id}=${forms.map(form => writeForm(id, form)).join()}`).join('\n');
}

function writeForm(id: string, { letters, caseRule, doubt }: FormRule): string {
  const own = ownLetters(id);
  const text = letters === own || (caseRule !== 'exact' && letters.toLowerCase() === own.toLowerCase()) ? '' : letters;
  return text + { any: '', name: '^', exact: '!' }[caseRule] + (doubt || '');
}

/** Rules by key, strictest case first. */
export function readEntities(entities: string): Map<string, FormRule[]> {
  const rules = new Map<string, FormRule[]>();
  for (const line of entities.split('\n')) {
    const [entity, forms] = line.split('=') as [string, string];
    for (const form of forms.split(',')) {
      const [, text, mark, doubt] = /^(.*?)([!^]?)([1-3]?)$/.exec(form)!;
      const letters = text || ownLetters(entity);
      const caseRule = mark === '!' ? 'exact' : mark ? 'name' : 'any';
      const key = letters.toLowerCase();
      const known = rules.get(key);
      const rule: FormRule = { letters, entity, caseRule, doubt: Number(doubt) as Doubt };
      if (known) known.push(rule);
      else rules.set(key, [rule]);
    }
  }
  return rules;
}

function ownLetters(id: string): string {
  return id.replace(/^.*:|-/g, '');
}
