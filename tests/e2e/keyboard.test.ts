import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { servePages } from './harness/serve-pages.ts';
import { openSurfacePage, pressTab, seen, tabTo, textOf, type } from './harness/surfaces.ts';

/** From the first key to the last, no pointer. */
inBothBrowsers('the extension pages by keyboard alone', session => {
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    const html = '<!doctype html><html lang="en"><title>Page</title><p>Lido and Ether.fi in restaking.</p></html>';
    site = await servePages({ '/': { html } });
    const options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    await session().open(site.url);
  });
  afterAll(() => site?.close());

  it('switch the site in the popup, unfold the quick settings and choose there', async () => {
    const popup = await openSurfacePage(session(), 'popup');
    await seen(popup, '.site .switch');
    await tabTo(popup, '.site .switch');
    await popup.press(' ');
    await seen(popup, '.site[data-standing="off"]');
    await popup.press(' ');
    await seen(popup, '.site[data-standing="on"]');
    await tabTo(popup, '.quick summary');
    await popup.press('Enter');
    await tabTo(popup, '.quick [data-setting="yieldBasis"] input');
    await popup.press('ArrowRight');
    await until('APR', async () => (await textOf(popup, '.sector-glance h3'))?.includes('APR'));
    await popup.press('ArrowLeft');
    await until('APY', async () => (await textOf(popup, '.sector-glance h3'))?.includes('APY'));
    await askBackground(popup, 'site.remove', { host: '127.0.0.1' });
    await popup.close();
  });

  it('search the options, change a setting and change it back', async () => {
    const options = await openSurfacePage(session(), 'options');
    await tabTo(options, '.settings-search input');
    await type(options, 'everyday');
    await until('one section', () => options.inPage(() => document.querySelectorAll('.settings-section').length === 1));
    await tabTo(options, '[data-setting="markQuietTerms"] .switch');
    for (const wanted of [true, false]) {
      await options.press(' ');
      await seen(options, `[data-setting="markQuietTerms"] .switch[aria-checked="${wanted}"]`);
      await until(`quiet terms ${wanted}`, async () => (await marksQuietTerms(options)) === wanted);
    }
    // In one breath, the second before anything can have been kept.
    await options.press(' ');
    await options.press(' ');
    await options.press(' ');
    await until('three presses kept', () => marksQuietTerms(options));
    await seen(options, '[data-setting="markQuietTerms"] .switch[aria-checked="true"]');
    await options.press(' ');
    await until('the default kept', async () => (await marksQuietTerms(options)) === false);
    await options.close();
  });

  it('open a receipt on the sector page, go round in it and leave it where they came from', async () => {
    const sector = await openSurfacePage(session(), 'sector');
    const figure = '#totals [data-figure="lrt.tvl.eth"]';
    await tabTo(sector, figure);
    await sector.press('Enter');
    await seen(sector, '.receipt-dialog .td-receipt > .td-button');
    const focused = () =>
      sector.inPage(() => {
        const stop = document.activeElement!;
        return stop.closest('.receipt-dialog') ? stop.className : `behind it: ${stop.outerHTML}`;
      });
    const [cross, copy] = ['td-button td-icon-button', 'td-button'];
    await until('focus in the dialog', async () => (await focused()) === cross);
    for (const [way, to] of [
      ['on', copy],
      ['on', cross],
      ['back', copy],
      ['back', cross],
    ] as const) {
      await pressTab(sector, way);
      await until(`the focus on ${to}`, async () => (await focused()) === to);
    }
    await sector.press('Escape');
    await until('it closed', async () => (await textOf(sector, '.receipt-dialog')) === null);
    await until('the focus where it was', () =>
      sector.inPage(wanted => document.activeElement?.matches(wanted), figure),
    );
    await sector.close();
  });

  it('shows where the focus is, on whatever it lands', async () => {
    const popup = await openSurfacePage(session(), 'popup');
    for (let step = 0; step < 12; step++) {
      await popup.press('Tab');
      const outline = await popup.inPage(() => {
        const focused = document.activeElement as HTMLElement;
        const shown = focused.matches('.segment input') ? focused.nextElementSibling! : focused;
        return focused === document.body ? 'body' : `${focused.className}: ${getComputedStyle(shown).outlineStyle}`;
      });
      expect(outline).not.toMatch(/: none$/);
    }
    await popup.close();
  });
});

async function marksQuietTerms(page: PageSession): Promise<boolean> {
  const reply = await askBackground(page, 'settings.get', {});
  return reply.ok && reply.value.settings.reading.markQuietTerms;
}
