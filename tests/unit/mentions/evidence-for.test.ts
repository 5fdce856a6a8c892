import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlProse } from '../../../utils/commands/html-prose.ts';
import { scanBlocks } from '../../../utils/commands/scan-blocks.ts';

const verdictsOf = (source: string) => scanBlocks(source, htmlProse(source));
const named = (source: string) =>
  verdictsOf(source)
    .filter(({ kept }) => kept)
    .map(({ mention }) => mention.entity);

const field =
  '<p>EigenLayer holds the stETH and weETH of Ether.fi, Rocket Pool and Renzo; rETH and ezETH yield 3% in staking.</p>';

describe('a section about something else on a page of the field', () => {
  test('the demonstration article’s coast has no mention', () => {
    const article = readFileSync(resolve('assets/demo/article.html'), 'utf8');
    const coast = article.indexOf('<section id="coast">');
    const verdicts = verdictsOf(article);
    const there = verdicts.filter(({ mention }) => mention.start > coast);
    expect(there.length).toBeGreaterThanOrEqual(5);
    expect(there.filter(({ kept }) => kept).map(({ mention }) => mention.surface)).toEqual([]);
    expect(verdicts.filter(({ kept }) => kept).length).toBeGreaterThan(40);
  });

  test('keeps a name that stands among the field’s words', () => {
    const seaside =
      '<p>The beach hotel beside the sea takes wstETH; Lido staking deposits pay for the film festival.</p>';
    expect(named(field + seaside)).toContain('lido');
  });

  test('is not made by one word: most articles hold some', () => {
    expect(named(`${field}<p>Renzo and Kelp went through a rough sea this week.</p>`)).toEqual(
      expect.arrayContaining(['renzo', 'kelp']),
    );
  });
});
