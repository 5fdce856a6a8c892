import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDictionary } from '../../../utils/mentions/compile-dictionary.ts';
import { joinPieces, locate } from '../../../utils/mentions/join.ts';
import { verdicts } from '../../../utils/mentions/judge.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';
import { runs } from '../runs.ts';
import { entry, fixtureEntries } from './fixture-entries.ts';
import { naiveMentions } from './naive-mentions.ts';

// Every form unambiguous: what the context decides is no matter of the reference.
const certain = fixtureEntries
  .filter(one => !one.quiet && !one.rare)
  .map(one =>
    entry(
      one.id,
      one.forms.map(form =>
        typeof form === 'string' ? form : { text: form.text, ...(form.case && { case: form.case }) },
      ),
    ),
  );
const matcher = createMatcher(compileDictionary(certain));

/** Words of the dictionary, their beginnings and ends, what may stand between and around them. */
const words = certain.flatMap(one =>
  one.forms
    .map(form => (typeof form === 'string' ? form : form.text))
    .flatMap(text => [text, text.toLowerCase(), text.toUpperCase(), ...text.split(/[ .-]/)]),
);
const scrap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ' ',
      ' ',
      '-',
      '.',
      '/',
      '@',
      '#',
      '$',
      ':',
      '(',
      ')',
      '’',
      "'",
      's',
      'es',
      'n',
      'ssa',
      '\n',
      '\u00a0',
      '–',
      '_',
      '=',
      '1',
      'é',
      '質',
      '은',
      'ы',
      'a',
      'B',
      '.fi',
      '.com',
      '://',
      '\ufffc',
    ),
  },
);
const texts = fc.array(scrap, { maxLength: 14 }).map(parts => parts.join(''));

test('finds what a naive reference finds', () => {
  fc.assert(
    fc.property(texts, text => {
      expect(matcher.find(text).map(({ start, end, entity }) => ({ start, end, entity }))).toEqual(
        naiveMentions(text, certain),
      );
    }),
    { numRuns: runs(3000), examples: [['rETHs']] },
  );
});

test('a text split into nodes in any way holds the same mentions', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat()), (text, cuts) => {
      const places = [...new Set([0, ...cuts.map(cut => cut % (text.length + 1)), text.length])].sort((a, b) => a - b);
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
      const joined = joinPieces(pieces);
      expect(joined.text).toBe(text);
      for (const { start, end } of matcher.find(joined.text)) {
        const from = locate(joined.starts, start, 'start');
        const to = locate(joined.starts, end, 'end');
        expect(joined.starts[from.piece]! + from.offset).toBe(start);
        expect(joined.starts[to.piece]! + to.offset).toBe(end);
        expect(from.offset).toBeLessThan(pieces[from.piece]!.length);
        expect(to.offset).toBeGreaterThan(0);
      }
    }),
    { numRuns: runs(100) },
  );
});

test('mentions never overlap, stand in order and say what the text says', () => {
  fc.assert(
    fc.property(texts, text => {
      let last = 0;
      for (const { start, end, surface } of matcher.find(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(surface);
        last = end;
      }
    }),
    { numRuns: runs(100) },
  );
});

test('text added and removed in any order leaves the page as if it had never been there', () => {
  const ambiguous = createMatcher(compileDictionary(fixtureEntries));
  const blocks = fc.array(
    fc.constantFrom(
      'Lido grew.',
      'stETH on Ethereum',
      'a beach at the Lido',
      'Swell and APR',
      'slashing, an AVS and EigenLayer',
      'points at the hotel by the sea',
      'a depeg',
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(blocks, blocks, fc.infiniteStream(fc.nat()), (kept, passing, order) => {
      const read = (text: string) => ambiguous.read(text, { survey: true })!;
      const staying = kept.map(read);
      const leaving = passing.map(read);
      const page = ambiguous.openPage();
      for (const section of shuffled([...staying, ...leaving], order)) page.add(section);
      for (const section of shuffled(leaving, order)) page.remove(section);
      const fresh = ambiguous.openPage();
      for (const section of staying) fresh.add(section);
      for (const section of staying) expect(verdicts(section, page)).toEqual(verdicts(section, fresh));
    }),
    { numRuns: runs(100) },
  );
});

function shuffled<T>(items: readonly T[], order: Iterator<number>): T[] {
  return items
    .map(item => ({ item, place: order.next().value as number }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
