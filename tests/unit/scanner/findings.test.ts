import { expect, test } from 'vitest';
import { createFindings } from '../../../entrypoints/scan.content/findings.ts';
import type { Run } from '../../../entrypoints/scan.content/read-block.ts';
import { compileDictionary, compileRareForms } from '../../../utils/mentions/compile-dictionary.ts';
import { formSet } from '../../../utils/mentions/form-set.ts';
import { createPageJudge } from '../../../utils/mentions/page-judge.ts';
import { fixtureEntries } from '../mentions/fixture-entries.ts';

const dictionary = compileDictionary(fixtureEntries);
const base = formSet(dictionary);
const rare = formSet(compileRareForms(fixtureEntries));
const block = {} as Element;

const runOf = (text: string, node = {} as Text): Run => ({ text, starts: [0, text.length], nodes: [node] });

function read(runs: readonly Run[]) {
  const findings = createFindings([base], { address: 'example.org/', title: '' }, (options, survey) =>
    createPageJudge(options, survey, dictionary.vocabulary),
  );
  findings.put(block, runs);
  const places = () => findings.blocks.flatMap(({ places }) => places);
  return { findings, places };
}

test('a mention stays the one it was while its page is read with more forms', () => {
  const { findings, places } = read([runOf('Rocket Pool and ether.fi after a withdrawal sweep.')]);
  const before = places();
  expect(before.map(({ entity }) => entity)).toEqual(['rocket-pool', 'ether-fi']);
  for (const _ of findings.useSets([base, rare]));
  const [first, second, third] = places();
  expect(first).toBe(before[0]);
  expect(second).toBe(before[1]);
  expect(third?.entity).toBe('term:sweep');
});

test('a mention stays the one it was where another comes or goes in its paragraph', () => {
  const { findings, places } = read([runOf('Rocket Pool, '), runOf('Puffer')]);
  const [before] = places();
  findings.put(block, [findings.blocks[0]!.runs[0]!, runOf('ether.fi')]);
  expect(places().map(({ entity }) => entity)).toEqual(['rocket-pool', 'ether-fi']);
  expect(places()[0]).toBe(before);
});

test('the same words in other nodes are another mention', () => {
  const { findings, places } = read([runOf('Rocket Pool')]);
  const [before] = places();
  const node = {} as Text;
  findings.put(block, [runOf('Rocket Pool', node)]);
  expect(places()[0]).not.toBe(before);
  expect(places()[0]?.startNode).toBe(node);
});

test('two runs that read alike keep their own mentions', () => {
  const [one, other] = [runOf('Rocket Pool'), runOf('Rocket Pool')];
  const { findings, places } = read([one, other]);
  const before = places();
  for (const _ of findings.useSets([base, rare]));
  expect(places().map(({ startNode }) => startNode)).toEqual([one.nodes[0], other.nodes[0]]);
  expect(places()[0]).toBe(before[0]);
});

test('forms taken away take their mentions along', () => {
  const { findings, places } = read([runOf('A withdrawal sweep at Rocket Pool.')]);
  for (const _ of findings.useSets([base, rare]));
  expect(places()).toHaveLength(2);
  for (const _ of findings.useSets([base]));
  expect(places().map(({ entity }) => entity)).toEqual(['rocket-pool']);
});
