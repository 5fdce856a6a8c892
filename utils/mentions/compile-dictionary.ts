import type { Form, GlossaryEntry } from '../glossary/entry.ts';
import type { CompiledDictionary, CompiledForms } from './compiled-dictionary.ts';
import { formKey, lettersOf } from './form-key.ts';
import { type CaseRule, type Doubt, type FormRule, type FormRules, writeFormTable } from './form-table.ts';
import { trieExpression } from './trie-expression.ts';
import { vocabularyExpression } from './vocabulary-expression.ts';

/** Turns the entries into the scanner's dictionary, rare and quiet ones left out. Throws an error that names every entry at fault. */
export function compileDictionary(entries: readonly GlossaryEntry[]): CompiledDictionary {
  const faults = dictionaryFaults(entries);
  if (faults.length > 0) throw new Error(`The dictionary does not build:\n${faults.join('\n')}`);
  return { ...compileForms(entries.filter(entry => !entry.quiet && !entry.rare)), vocabulary: vocabularyExpression() };
}

/** The forms that are looked for once a page proves to be about the field. */
export function compileRareForms(entries: readonly GlossaryEntry[]): CompiledForms {
  return compileForms(entries.filter(entry => entry.rare));
}

/** The words that are marked only where a person asks for them. */
export function compileQuietWords(entries: readonly GlossaryEntry[]): CompiledForms {
  return compileForms(entries.filter(entry => entry.quiet));
}

/** What would make the dictionary ambiguous or unsourced, a sentence each. */
export function dictionaryFaults(entries: readonly GlossaryEntry[]): string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  const ids = new Set<string>();
  for (const entry of entries) {
    if (ids.has(entry.id)) faults.push(`${entry.id}: there are two entries of this id`);
    ids.add(entry.id);
    if (!entry.definition.trim()) faults.push(`${entry.id}: no definition`);
    if (!entry.source.label.trim() || !/^https:\/\/\S+$/.test(entry.source.url))
      faults.push(`${entry.id}: the definition has no source`);
    if (entry.forms.length === 0) faults.push(`${entry.id}: no form`);
    faults.push(...formFaults(entry, owners));
  }
  return faults;
}

function formFaults(entry: GlossaryEntry, owners: Map<string, string>): string[] {
  const faults: string[] = [];
  const written = new Set<string>();
  for (const form of entry.forms) {
    const { text, caseRule, givesWayTo } = parts(form);
    if (!formKey(text)) faults.push(`${entry.id}: the form "${text}" holds no letter`);
    const same = `${text} ${caseRule}`;
    if (written.has(same)) faults.push(`${entry.id}: the form "${text}" stands twice`);
    written.add(same);
    if (givesWayTo) continue;
    const place = `${formKey(text)} ${caseRule === 'exact' ? lettersOf(text) : ''}`;
    const owner = owners.get(place);
    if (owner !== undefined && owner !== entry.id)
      faults.push(`${entry.id}: the form "${text}" belongs to ${owner} too; one of them must say givesWayTo`);
    owners.set(place, entry.id);
  }
  return faults;
}

function parts(form: Form): { text: string; caseRule: CaseRule; doubt: Doubt; givesWayTo: string | undefined } {
  if (typeof form === 'string') return { text: form, caseRule: 'any', doubt: 0, givesWayTo: undefined };
  const doubt = form.ambiguous === 'hardly' ? 1 : form.ambiguous === 'mostly' ? 3 : form.ambiguous ? 2 : 0;
  return { text: form.text, caseRule: form.case ?? 'any', doubt, givesWayTo: form.givesWayTo };
}

function compileForms(entries: readonly GlossaryEntry[]): CompiledForms {
  const forms = entries.flatMap(entry => entry.forms.map(parts)).filter(({ givesWayTo }) => !givesWayTo);
  const expression = new RegExp(trieExpression(forms.map(({ text }) => text)), 'gi');
  return writeFormTable(expression, rulesByKey(entries));
}

/** Spellings that differ only in separators or a free case are one; the strictest case comes first. */
function rulesByKey(entries: readonly GlossaryEntry[]): FormRules {
  const rules = new Map<string, FormRule[]>();
  for (const entry of entries) {
    for (const { text, caseRule, doubt, givesWayTo } of entry.forms.map(parts)) {
      if (givesWayTo) continue;
      const key = formKey(text);
      const letters = caseRule === 'exact' ? lettersOf(text) : key;
      const known = rules.get(key) ?? [];
      if (known.some(rule => rule.caseRule === caseRule && rule.letters === letters)) continue;
      const rule: FormRule = { letters, entity: entry.id, caseRule, doubt };
      rules.set(
        key,
        [...known, rule].sort((a, b) => strictness[a.caseRule] - strictness[b.caseRule]),
      );
    }
  }
  return rules;
}

const strictness: Readonly<Record<CaseRule, number>> = { exact: 0, name: 1, any: 2 };
