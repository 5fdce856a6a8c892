import { describe, expect, test } from 'vitest';
import { chooseMarks } from '../../../entrypoints/scan.content/choose-marks.ts';

const everything = { markProtocols: true, markTerms: true, protocolChoice: 'every', termChoice: 'every' } as const;

const block = (section: number, length: number, ...entities: string[]) => ({
  section,
  length,
  places: entities.map((entity, index) => ({ entity, index })),
});
const names = (places: readonly { entity: string; index: number }[]) =>
  places.map(({ entity, index }) => `${entity}@${index}`);

describe('which mentions are marked', () => {
  const page = [
    block(0, 400, 'lido', 'term:apy', 'lido'),
    block(0, 400, 'term:apy', 'lido'),
    block(1, 400, 'lido', 'term:apy', 'term:tvl'),
  ];

  test.each([
    ['every one', {}, ['lido@0', 'term:apy@1', 'lido@2', 'term:apy@0', 'lido@1', 'lido@0', 'term:apy@1', 'term:tvl@2']],
    [
      'terms first in a section',
      { termChoice: 'section' },
      ['lido@0', 'term:apy@1', 'lido@2', 'lido@1', 'lido@0', 'term:apy@1', 'term:tvl@2'],
    ],
    ['all first on the page', { termChoice: 'page', protocolChoice: 'page' }, ['lido@0', 'term:apy@1', 'term:tvl@2']],
    ['no terms', { markTerms: false, protocolChoice: 'section' }, ['lido@0', 'lido@0']],
    ['no names', { markProtocols: false, termChoice: 'page' }, ['term:apy@1', 'term:tvl@2']],
  ] as const)('%s', (_, choice, expected) => {
    expect(names(chooseMarks(page, { ...everything, ...choice }))).toEqual(expected);
  });

  test('a crowded paragraph keeps each name once before terms, and both before repeats', () => {
    const crowded = block(0, 60, 'lido', 'lido', 'term:apy', 'kelp', 'renzo', 'lido', 'puffer');
    expect(names(chooseMarks([crowded], everything))).toEqual(['lido@0', 'kelp@3', 'renzo@4', 'puffer@6']);
  });

  test('what was thinned out does not count as marked', () => {
    const crowded = block(0, 60, 'lido', 'kelp', 'renzo', 'puffer', 'term:apy');
    const after = block(0, 60, 'term:apy');
    expect(names(chooseMarks([crowded, after], { ...everything, termChoice: 'section' })).at(-1)).toBe('term:apy@0');
  });
});
