import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { hostTag } from '../../utils/commands/browsers/browser-session.ts';
import type { chromiumPage } from '../../utils/commands/browsers/launch-chromium.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { hoverWord } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

/** Its icon is its own, so that none is asked for and missed. */
const html =
  '<!doctype html><title>Reading</title><link rel="icon" href="data:,"><p>Last month Ether.fi gained what Lido lost.</p>';

/** Starts the extension anew under the pages that are open, as an update does. */
async function reload(surface: PageSession): Promise<void> {
  await surface.inPage(() => {
    const global = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { reload(): void } }>;
    setTimeout(() => (global.browser ?? global.chrome).runtime.reload());
    return true;
  });
}

inBothBrowsers('an extension that is updated under a page', session => {
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
  });
  afterAll(() => site?.close());

  it('takes its card and its marks away, and goes quiet', async () => {
    const surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    const page = await session().open(site.url);
    const said = 'page' in page ? listenTo(page as ReturnType<typeof chromiumPage>) : [];
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await surface.bringToFront();
    await reload(surface);
    await page.bringToFront();
    await until('the old card to go', async () => !(await page.inPage(tag => document.querySelector(tag), hostTag)));
    // Firefox runs the new scanner in the pages that are open, Chromium in those that come.
    const isNew = session().name === 'firefox';
    await until('the marks to be those of now', async () => (await markPlaces(page)).length > 0 === isNew);
    await page.moveMouse(40, 300, 3);
    await page.press('Escape');
    expect(said).toEqual([]);
  });
});

/** What goes wrong in the page or in any script on it. */
function listenTo({ page }: ReturnType<typeof chromiumPage>): string[] {
  const said: string[] = [];
  page.on('pageerror', error => said.push(error.message));
  page.on('console', message => message.type() === 'error' && said.push(message.text()));
  return said;
}
