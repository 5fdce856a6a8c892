import type { Form, GlossaryEntry } from '../glossary/entry.ts';
import type { CompiledDictionary } from './compiled-dictionary.ts';
import { formKey, lettersOf } from './form-key.ts';
import { type CaseRule, type Doubt, type FormRule, writeEntities } from './form-rule.ts';
import { spacedLetters } from './letters.ts';
import { trieExpression } from './trie-expression.ts';
import { vocabularyExpression } from './vocabulary-expression.ts';

/** Right edge of a form, in the expression itself: where the longest form runs on into a word, a shorter one may still end here. */
const rightEdge = `(?![\\w${spacedLetters}])`;

/** Turns the entries into the scanner's dictionary. Throws an error that names every entry at fault. */
export function compileDictionary(entries: readonly GlossaryEntry[]): CompiledDictionary {
  const faults = dictionaryFaults(entries);
  if (faults.length > 0) throw new Error(`The dictionary does not build:\n${faults.join('\n')}`);
  const marked = entries.filter(entry => !entry.quiet);
  const quiet = entries.filter(entry => entry.quiet);
  return {
    expression: formExpression(marked),
    quiet: quiet.length > 0 ? formExpression(quiet) : /(?!)/g,
    entities: writeEntities(entries.map(entry => [entry.id, formRules(entry)])),
    vocabulary: vocabularyExpression(),
  };
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

/** Rules of an entry's forms; spellings that differ only in separators or a free case are one. */
function formRules(entry: GlossaryEntry): FormRule[] {
  const rules = new Map<string, FormRule>();
  for (const form of entry.forms) {
    const { text, caseRule, doubt, givesWayTo } = parts(form);
    if (givesWayTo) continue;
    const letters = lettersOf(text);
    const place = `${caseRule} ${caseRule === 'exact' ? letters : letters.toLowerCase()}`;
    if (!rules.has(place)) rules.set(place, { letters, entity: entry.id, caseRule, doubt });
  }
  const strictness = { exact: 0, name: 1, any: 2 };
  return [...rules.values()].sort((a, b) => strictness[a.caseRule] - strictness[b.caseRule]);
}

function formExpression(entries: readonly GlossaryEntry[]): RegExp {
  const forms = entries.flatMap(entry =>
    entry.forms.filter(form => !parts(form).givesWayTo).flatMap(form => withPlural(parts(form).text, entry.kind)),
  );
  return new RegExp(`\\b${trieExpression(forms)}${rightEdge}`, 'gi');
}

function withPlural(text: string, kind: GlossaryEntry['kind']): string[] {
  if (kind === 'protocol' || kind === 'venue') return [text];
  if (/[^aeiou]y$/i.test(text)) return [text, `${text.slice(0, -1)}ies`];
  return /(?:s|x|ch|sh)$/i.test(text) ? [text, `${text}s`, `${text}es`] : [text, `${text}s`];
}
