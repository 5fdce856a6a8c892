import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../utils/commands/compile-dictionary.ts';
import { glossaryEntries } from '../../../utils/glossary/entries.ts';
import { compileDictionary, dictionaryFaults } from '../../../utils/mentions/compile-dictionary.ts';
import { dictionarySource } from '../../../utils/mentions/dictionary-source.ts';
import { expandExpression } from '../../../utils/mentions/expand-expression.ts';
import { formKey } from '../../../utils/mentions/form-key.ts';
import { readFormTable } from '../../../utils/mentions/form-table.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';
import { trieExpression } from '../../../utils/mentions/trie-expression.ts';
import { entry, fixtureEntries } from './fixture-entries.ts';

describe('build checks', () => {
  test.each([
    ['the same form twice', [entry('a', ['Lido', 'Lido'])], /^a: the form "Lido" stands twice/],
    ['an alias of two entities', [entry('a', ['Lido']), entry('b', ['lido'])], /^b: the form "lido" belongs to a too/],
    [
      'a definition without a source',
      [entry('a', ['Lido'], { source: { label: '', url: '' } })],
      /^a: the definition has no source/,
    ],
    ['no definition', [entry('a', ['Lido'], { definition: ' ' })], /^a: no definition/],
    ['two entries of one id', [entry('a', ['Lido']), entry('a', ['Mantle'])], /^a: there are two entries/],
    ['no form', [entry('a', [])], /^a: no form/],
    ['a form without letters', [entry('a', ['. -'])], /^a: the form/],
  ])('%s', (_, entries, fault) => {
    expect(dictionaryFaults(entries).join('\n')).toMatch(fault);
    expect(() => compileDictionary(entries)).toThrow(/does not build/);
  });

  test('a shared form is no fault where one entity gives way', () => {
    const shared = [entry('a', ['rETH']), entry('b', [{ text: 'rETH', givesWayTo: 'a' }])];
    expect(dictionaryFaults(shared)).toEqual([]);
  });

  test("the product's own dictionary builds", () => {
    expect(dictionaryFaults(glossaryEntries)).toEqual([]);
    expect(() => compileGlossary()).not.toThrow();
  });
});

describe('the expression', () => {
  const forms = ['lido', 'lido finance', 'ether.fi', 'kelp dao', 'kelp', 'eth+', 'l2', 'l1', 'restaking', 're-staking'];
  const source = trieExpression(forms);

  test('matches every form and holds nothing else', () => {
    const expression = new RegExp(`^${source}$`, 'i');
    for (const form of forms) expect(form).toMatch(expression);
    for (const near of ['lid', 'lidof', 'ether', 'kel', 'l3', 'restakin', '']) expect(near).not.toMatch(expression);
  });

  test('expands to the forms it was made from', () => {
    expect(new Set(expandExpression(source).map(formKey))).toEqual(new Set(forms.map(formKey)));
  });

  test('no alternative is empty: such an expression would match everywhere', () => {
    expect(compileGlossary().expression.source).not.toMatch(/\(\?:\||\|\||\|\)/);
  });
});

describe('the table of rules', () => {
  test('gives back every entity, case and doubt of every form', () => {
    const rules = readFormTable(compileDictionary(fixtureEntries));
    expect(rules.get('lido')).toEqual([{ letters: 'lido', entity: 'lido', caseRule: 'any', doubt: 2 }]);
    expect(rules.get('etherfi')?.[0]?.entity).toBe('ether-fi');
    expect(rules.get('ldo')).toEqual([{ letters: 'LDO', entity: 'token:LDO', caseRule: 'exact', doubt: 0 }]);
    expect(rules.get('reth')).toEqual([
      { letters: 'rETH', entity: 'token:rETH', caseRule: 'exact', doubt: 0 },
      { letters: 'reth', entity: 'reth-client', caseRule: 'any', doubt: 3 },
    ]);
    expect(rules.get('lseth')?.[0]?.entity).toBe('token:LsETH');
    expect(rules.get('lst')).toEqual([
      { letters: 'LST', entity: 'term:liquid-staking-token', caseRule: 'exact', doubt: 0 },
    ]);
  });

  test('every entity of the product that is not rare or quiet can be found by its name', () => {
    const marked = glossaryEntries.filter(
      one => !one.quiet && !one.rare && one.forms.some(form => typeof form === 'string' || !form.givesWayTo),
    );
    const entities = new Set([...readFormTable(compileGlossary()).values()].flat().map(rule => rule.entity));
    expect(entities).toEqual(new Set(marked.map(one => one.id)));
  });
});

test('the module source says the same as the dictionary, in ASCII', async () => {
  const dictionary = compileGlossary();
  const source = dictionarySource('dictionary', dictionary);
  expect(source).toMatch(/^[\x20-\x7e\n]*$/);
  const read = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const text = 'Lido and ether.fi issue stETH and weETH; restaking on EigenLayer adds APR.';
  expect(createMatcher(read.dictionary).find(text)).toEqual(createMatcher(dictionary).find(text));
});
