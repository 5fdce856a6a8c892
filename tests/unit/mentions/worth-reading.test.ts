import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../utils/commands/compile-dictionary.ts';
import { caselessWords } from '../../../utils/mentions/caseless-words.ts';
import { readFormTable } from '../../../utils/mentions/form-table.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';
import { isWorthReading } from '../../../utils/mentions/worth-reading.ts';

const dictionary = compileGlossary();
const rules = readFormTable(dictionary);
const matcher = createMatcher(dictionary);
const caseless = caselessWords(rules);
const isWorth = (text: string) => isWorthReading(text, dictionary.expression, caseless);

describe('a text is worth reading', () => {
  test.each([
    'stETH',
    'Swell and Mantle',
    'an APR of 3 %',
    'Ether.Fi',
    'lido.fi',
    'Li\u00addo',
    'ＬＩＤＯ',
    'validators',
  ])('for %j', text => {
    expect(isWorth(text)).toBe(true);
  });

  test.each(['', 'Apr 5', 'a swell at sea', 'the mantle of a rock', 'capricious', 'solidoes'])('not for %j', text => {
    expect(isWorth(text)).toBe(false);
  });

  test('wherever the matcher finds a form', () => {
    const words = [...rules.values()].flat().map(({ letters }) => letters);
    const scrap = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map(word => word.toUpperCase()),
      fc.constantFrom(...words).map(word => word[0]!.toUpperCase() + word.slice(1)),
      fc.constantFrom(' ', '-', '.', 's', 'es', 'n', '/', '$', '\u00ad', 'é', '은'),
    );
    const texts = fc.array(scrap, { maxLength: 6 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, text => {
        fc.pre(matcher.read(text) !== undefined);
        expect(isWorth(text)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
