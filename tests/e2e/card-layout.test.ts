import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { laidOut } from './harness/laid-out.ts';
import { hoverWord, isInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';
import { wholeGrid } from './harness/whole-grid.ts';

const paragraphs = 3000;
/** The page itself tells how many of its paragraphs came out of a layout another size. */
const html = (filler: number) => `<!doctype html><html lang="en"><title>Reading</title><body>
  <p>Last month Ether.fi gained what Lido lost.</p>
  ${'<p>The tide comes in <b>and</b> goes out.</p>'.repeat(filler)}
  <script>
    window.resized = 0;
    const observer = new ResizeObserver(entries => { window.resized += entries.length; });
    for (const paragraph of document.querySelectorAll('p')) observer.observe(paragraph);
  </script></body></html>`;

inBothBrowsers('the layout of a page', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/short': { html: html(3) }, '/long': { html: html(paragraphs) } });
    await wholeGrid(await session().open(`${session().extensionUrl}options.html`));
    page = await session().open(`${site.url}/short`);
  });
  afterAll(() => site?.close());

  const painted = () =>
    page.inPage(() => new Promise<null>(resolve => requestAnimationFrame(() => setTimeout(resolve, 0, null))));
  const resized = () => page.inPage(() => (window as unknown as { resized: number }).resized);
  const openAgain = async () => {
    await page.press('Escape');
    await until('no card', async () => !(await isInLens(page, '.td-frame')));
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await painted();
  };
  const openedOn = async (path: string) => {
    await page.goto(`${site.url}${path}`);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await openAgain();
    const before = await resized();
    const boxes = await laidOut(session(), page, openAgain);
    return { boxes, resized: (await resized()) - before };
  };

  it('is left alone by a card that opens: a page a thousand times as long costs no more', async () => {
    const short = await openedOn('/short');
    const long = await openedOn('/long');
    expect(short.boxes).toBeGreaterThan(0);
    expect(long.boxes).toBeLessThan(short.boxes + paragraphs / 10);
    expect(long.resized).toBe(0);
  });

  it('is seen here where a page does lay itself out', async () => {
    const before = await resized();
    const boxes = await laidOut(session(), page, async () => {
      await page.inPage(() => {
        document.body.style.fontSize = '21px';
      });
      await painted();
    });
    expect(boxes).toBeGreaterThan(paragraphs);
    expect((await resized()) - before).toBeGreaterThanOrEqual(paragraphs);
  });
});
