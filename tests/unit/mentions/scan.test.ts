import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlProse } from '../../../utils/commands/html-prose.ts';
import { markdownProse } from '../../../utils/commands/markdown-prose.ts';
import type { Block } from '../../../utils/commands/prose.ts';
import { scanBlocks } from '../../../utils/commands/scan-blocks.ts';
import { judgePassage, report } from '../../../utils/commands/score-corpus.ts';

const read = (blocks: readonly Block[]) =>
  blocks
    .map(block =>
      block
        .map(piece => piece.text)
        .join('')
        .trim(),
    )
    .filter(Boolean);

describe('Markdown', () => {
  test('emphasis and links are prose, code and addresses are not', () => {
    const source =
      '**Ether**.fi and [Lido](https://lido.fi/stETH) run `stETH.sol`; see https://kelpdao.xyz or mail a@frax.finance.';
    expect(read(markdownProse(source))).toEqual(['Ether.fi and Lido run \ufffc; see \ufffc or mail \ufffc.']);
  });

  test('front matter values, items and cells are blocks of their own, fences none', () => {
    const source =
      '---\ntitle: "stETH"\nurl: "https://lido.fi"\n---\n# Head\n- one\n- two\n\n| a | b |\n\n```js\nstETH()\n```\nend _here_';
    expect(read(markdownProse(source))).toEqual(['"stETH"', '"\ufffc"', 'Head', 'one', 'two', 'a', 'b', 'end here']);
  });

  test('offsets are the file’s', () => {
    const source = 'On **Ether**.fi and [Eigen*Layer*](https://eigenlayer.xyz) with stETH.';
    const kept = scanBlocks(source, markdownProse(source)).filter(verdict => verdict.kept);
    expect(kept.map(({ mention }) => [source.slice(mention.start, mention.end), mention.entity])).toEqual([
      ['Ether**.fi', 'ether-fi'],
      ['Eigen*Layer', 'eigenlayer'],
      ['stETH', 'token:stETH'],
    ]);
  });
});

describe('HTML', () => {
  test('names split over inline elements are one; code, buttons, navigation and hidden text are left', () => {
    const source =
      '<title>stETH</title><nav>wstETH</nav><p><b>Ether</b>.fi &amp; <code>rsETH</code> <button>cbETH</button><i hidden>rETH</i></p><div data-tidemark="off">ezETH</div><p>Rocket</p><p>Pool</p>';
    const kept = scanBlocks(source, htmlProse(source)).filter(verdict => verdict.kept);
    expect(kept.map(({ mention }) => [mention.surface, mention.entity])).toEqual([['Ether</b>.fi', 'ether-fi']]);
  });

  test('a footnote’s number is no part of the word before it', () => {
    const source = '<p>cbETH<sup>1</sup> and sfrxETH<sub>2</sub> fell.</p>';
    const kept = scanBlocks(source, htmlProse(source)).filter(verdict => verdict.kept);
    expect(kept.map(({ mention }) => mention.surface)).toEqual(['cbETH', 'sfrxETH']);
  });
});

describe('scores', () => {
  const passage = {
    id: 'x',
    source: 's',
    site_kind: 'docs',
    lang: 'en',
    text: 'Puffer Finance and stETH',
    skip: [],
    mentions: [
      { start: 0, end: 6, surface: 'Puffer', entity: 'puffer' },
      { start: 19, end: 24, surface: 'stETH', entity: 'token:stETH' },
    ],
  };

  test('a hit needs the entity and one span inside the other; each label is matched once', () => {
    const puffer = { start: 0, end: 14, surface: 'Puffer Finance', entity: 'puffer' };
    const judged = judgePassage(passage, [puffer, puffer, { start: 19, end: 24, surface: 'stETH', entity: 'lido' }]);
    expect(report([passage], judged)).toMatchObject({
      falsePositives: 2,
      falseNegatives: 1,
      precision: 1 / 3,
      recall: 1 / 2,
      f1: 0.4,
    });
  });
});

test('the command prints a JSON object for each mention, and why with --explain', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'scan-')), 'page.txt');
  writeFileSync(file, 'EigenLayer takes stETH on Ethereum. The slashing of fares goes on.');
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [resolve('utils/commands/scan.ts'), ...args], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
  expect(run(file)[0]).toEqual({ file, start: 0, end: 10, surface: 'EigenLayer', entity: 'eigenlayer' });
  const slashing = run('--explain', file).find(({ surface }) => surface === 'slashing');
  expect(slashing).toMatchObject({ by: 'evidence', reasons: { doubt2: expect.any(Number) } });
});

test.each([
  [['--corpus'], 'argument missing'],
  [['no-such-file.txt'], 'no-such-file.txt cannot be read'],
  [['--corpus', 'package.json'], 'package.json:1: Invalid JSON'],
])('scan %j says what is wrong in a sentence', (args, said) => {
  const { status, stderr } = spawnSync(process.execPath, [resolve('utils/commands/scan.ts'), ...args], {
    encoding: 'utf8',
  });
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});
