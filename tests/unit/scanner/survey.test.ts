import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { survey } from '../../../entrypoints/scan.content/survey.ts';

/** The blocks that are found, null between two steps. */
function stepsOver(html: string): (string | null)[] {
  const { document, Node } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  // linkedom's ranges do not tell where they stand.
  const range = {
    startContainer: null as unknown,
    selectNodeContents: (node: unknown) => (range.startContainer = node),
  };
  Object.assign(globalThis, { document, Node, ShadowRoot: class {} });
  Object.assign(document, { createRange: () => range });
  return Array.from(survey([document.body as unknown as Node], [/Lido/g]), block => block?.nodeName ?? null);
}

test('a page of elements that hold no text is walked in steps too', () => {
  const steps = stepsOver(`${'<br>'.repeat(9_000)}<p>Lido</p>`);
  expect(steps.filter(step => step === 'P')).toHaveLength(1);
  expect(steps.indexOf('P')).toBeGreaterThanOrEqual(4);
});

test('a hit is followed to the block of each text it stands in, however deep, in order and once', () => {
  const html = `<p>Of <b>Li</b><i>do</i></p><div><ul><li>one</li><li><em>a <u>Lido</u></em></li><li>Lido, Lido</li></ul></div><section>Li</section><footer>do</footer>`;
  expect(stepsOver(html).filter(Boolean)).toEqual(['P', 'LI', 'LI', 'SECTION', 'FOOTER']);
});
