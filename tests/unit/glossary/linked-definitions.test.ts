import { describe, expect, test } from 'vitest';
import { glossaryAsset } from '../../../utils/commands/glossary-asset.ts';
import { entryOf, glossaryEntries } from '../../../utils/glossary/entries.ts';
import type { MarkedEntry } from '../../../utils/glossary/mark-entries.ts';

const marked: readonly MarkedEntry[] = JSON.parse(glossaryAsset());

/** Forms that mean an entry whatever the sentence, longest first, so that "staking pool" is not read as "staking". */
const forms = glossaryEntries
  .filter(({ quiet }) => !quiet)
  .flatMap(({ id, forms: listed }) =>
    listed.flatMap(form => (typeof form === 'string' || !form.givesWayTo ? [{ id, text: textOf(form) }] : [])),
  )
  .filter(({ text }) => /^[\w -]{4,}$/.test(text))
  .toSorted((a, b) => b.text.length - a.text.length);

function textOf(form: string | { readonly text: string }): string {
  return typeof form === 'string' ? form : form.text;
}

describe('terms inside a definition', () => {
  test('open their own entry, rare ones too', () => {
    const unlinked = marked.flatMap(({ id, marked: runs }) => {
      const linked = new Set([id, ...runs.flatMap(({ entity }) => entity ?? [])]);
      const plain = runs.filter(({ entity }) => !entity).map(({ text }) => text);
      return forms
        .filter(form => plain.some(text => new RegExp(`(?<![\\w-])${form.text}(?![\\w-])`).test(text)))
        .filter(form => !linked.has(form.id))
        .map(form => [id, form.text, form.id]);
    });
    expect(unlinked).toEqual([]);
  });

  test('are many: three entries in four link to another', () => {
    const linking = marked.filter(({ marked: runs }) => runs.some(({ entity }) => entity));
    expect(linking.length / marked.length).toBeGreaterThan(0.75);
    const targets = new Set(marked.flatMap(({ marked: runs }) => runs.flatMap(({ entity }) => entity ?? [])));
    expect([...targets].filter(id => entryOf(id)?.rare).length).toBeGreaterThan(20);
  });

  test('read together as the definition', () => {
    for (const { definition, marked: runs } of marked) expect(runs.map(({ text }) => text).join('')).toBe(definition);
  });
});
