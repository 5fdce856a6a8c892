import fc from 'fast-check';
import { parseHTML } from 'linkedom';
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

test('blocks are in the order of the page after any moves, whatever was read before these were told', () => {
  const move = fc.record({ which: fc.nat(11), before: fc.nat(11) });
  const latecomer = fc.record({ before: fc.nat(11) });
  fc.assert(
    fc.property(fc.array(fc.oneof(move, latecomer), { minLength: 2, maxLength: 8 }), changes => {
      const { document, Node } = parseHTML(`<!doctype html><html><body>${'<p></p>'.repeat(12)}</body></html>`);
      // linkedom's class has the types of nodes, but not their positions.
      Object.assign(Node, { DOCUMENT_POSITION_DISCONNECTED: 1, DOCUMENT_POSITION_FOLLOWING: 4 });
      Object.assign(globalThis, { document, Node, ShadowRoot: class {} });
      const paragraphs = [...document.querySelectorAll('p')] as unknown as Element[];
      const { findings } = read([runOf('Rocket Pool')]);
      findings.drop(block);
      for (const paragraph of paragraphs) findings.put(paragraph, [runOf('Rocket Pool')]);
      const moved = new Set<Element>();
      for (const change of changes) {
        const at = paragraphs[change.before]!;
        if ('which' in change) {
          const paragraph = paragraphs[change.which]!;
          if (paragraph !== at) at.before(paragraph);
          moved.add(paragraph);
        } else {
          const late = document.createElement('p') as unknown as Element;
          at.before(late);
          findings.put(late, [runOf('Rocket Pool')]);
        }
      }
      findings.recheck(moved);
      const inOrder = [...document.querySelectorAll('p')] as unknown[];
      expect(findings.blocks.map(({ element }) => inOrder.indexOf(element))).toEqual([...inOrder.keys()]);
    }),
  );
});
