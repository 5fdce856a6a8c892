import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { violations } from './harness/axe.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { servePages } from './harness/serve-pages.ts';
import { clickOn, openSurfacePage, type SurfaceName, seen } from './harness/surfaces.ts';

/** What is folded away at first and must be unfolded to be judged. */
const unfold: Partial<Record<SurfaceName, readonly [click: string, then: string][]>> = {
  popup: [['.quick summary', '.quick [role="radiogroup"]']],
  options: [
    ['.site-group summary', '.site-row summary'],
    ['.site-row summary', '.site-overrides'],
  ],
  sector: [['#history .as-table summary', '#history .as-table tbody tr']],
};

inBothBrowsers('accessibility of the extension pages', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let options: PageSession;

  beforeAll(async () => {
    const html = '<!doctype html><html lang="en"><title>Page</title><p>Lido and Ether.fi in restaking.</p></html>';
    site = await servePages({ '/': { html } });
    options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await session().open(site.url);
  });
  afterAll(() => site?.close());

  for (const theme of ['light', 'dark'] as const) {
    it(`finds no violation on the sector page while a receipt is open, ${theme}`, async () => {
      await askBackground(options, 'settings.change', { change: { display: { theme } } });
      const page = await openSurfacePage(session(), 'sector');
      await inTheme(page, theme);
      await clickOn(page, '#totals [data-figure="lrt.tvl.eth"]');
      await seen(page, '.receipt-dialog .td-receipt > .td-button');
      // What lies behind a modal dialog is judged without it, below.
      expect(await violations(page, '.receipt-dialog')).toEqual([]);
      await page.close();
    });

    for (const name of ['popup', 'options', 'sidepanel', 'sector', 'welcome'] as const) {
      it(`finds no violation on the ${name}, ${theme}`, async () => {
        await askBackground(options, 'settings.change', { change: { display: { theme } } });
        const page = await openSurfacePage(session(), name);
        for (const [click, then] of unfold[name] ?? []) {
          await open(page, click);
          await seen(page, then);
        }
        await inTheme(page, theme);
        expect(await violations(page)).toEqual([]);
        await page.close();
      });
    }
  }
});

/** Opens the fold of this summary. By script: while rows still arrive above it, a pointer would meet another place. */
async function open(page: PageSession, summary: string): Promise<void> {
  await until(`the fold of ${summary}`, () =>
    page.inPage(selector => {
      const fold = document.querySelector(selector)?.closest('details');
      if (fold) fold.open = true;
      return fold !== null && fold !== undefined;
    }, summary),
  );
}

function inTheme(page: PageSession, theme: 'light' | 'dark'): Promise<true> {
  return until(`the ${theme} theme`, () =>
    page.inPage(wanted => document.documentElement.dataset.theme === wanted, theme),
  );
}
