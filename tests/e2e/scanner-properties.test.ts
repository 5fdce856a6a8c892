import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { servePages } from './harness/serve-pages.ts';
import { propertyPage } from './pages/property-page.ts';

type Cut = { at: number; tag: string };
type Edit = { kind: 'split' | 'join' | 'wrap' | 'write' | 'remove' | 'bringBack' | 'move'; which: number; at: number };

declare global {
  var buildSplits: (cuts: Cut[][]) => void;
  var edit: (edits: Edit[]) => Promise<void>;
  var putCopyBeside: () => void;
  /** Offset in the element's text and words of each mark in it, as one string. */
  var marksIn: (selector: string) => string[];
}

const cuts = fc.array(fc.record({ at: fc.nat({ max: 160 }), tag: fc.constantFrom('', 'b', 'i', 'span', 'a', 'em') }), {
  minLength: 1,
  maxLength: 10,
});
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('split', 'join', 'wrap', 'write', 'remove', 'bringBack', 'move') as fc.Arbitrary<
      Edit['kind']
    >,
    which: fc.nat({ max: 50 }),
    at: fc.nat({ max: 50 }),
  }),
  { minLength: 5, maxLength: 40 },
);

inBothBrowsers('what the scanner finds', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html: propertyPage } });
    page = await session().open(`${site.url}/`);
  });
  afterAll(() => site?.close());

  it('is the same however a text is split into nodes', async () => {
    const whole = await until('marks in the whole text', async () => {
      const marks = await page.inPage(() => marksIn('#whole'));
      return marks[0] !== '' && marks;
    });
    expect(whole[0]).toContain('Rocket Pool');
    const property = fc.asyncProperty(fc.array(cuts, { minLength: 10, maxLength: 10 }), async splits => {
      await page.inPage(splits => buildSplits(splits), splits);
      const isSame = async () =>
        (await page.inPage(() => marksIn('#splits section'))).every(marks => marks === whole[0]);
      await until(`the same marks in ${JSON.stringify(splits)}`, isSame, 20_000);
    });
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });

  it('is the same after any changes as on a page read afresh', async () => {
    const property = fc.asyncProperty(edits, async edits => {
      await page.inPage(edits => edit(edits), edits);
      await page.inPage(() => putCopyBeside());
      let live: string | undefined;
      let copy: string | undefined;
      const isSame = async () => {
        [live, copy] = await page.inPage(() => [marksIn('#live')[0], marksIn('#copy')[0]]);
        return copy?.includes('wstETH') && live === copy;
      };
      await until(`the same marks after ${JSON.stringify(edits)}`, isSame, 20_000).catch(error => {
        throw new Error(`${error.message}\nlive: ${live}\ncopy: ${copy}`);
      });
    });
    await fc.assert(property, { numRuns: 60, endOnFailure: true });
  });
});
