import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { glanceKey } from '../../utils/refresh/glance.ts';
import { popupOpenMs, type Timed, watchFigures } from '../bench/surfaces/popup-open.ts';
import { asShown, numberShown } from './harness/as-shown.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { marked } from './harness/marked.ts';
import { seedArticle } from './harness/seed-article.ts';
import { servePages } from './harness/serve-pages.ts';
import { clickOn, openSurfacePage, seen, textOf, textsOf } from './harness/surfaces.ts';

inBothBrowsers('the popup', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;
  let popup: PageSession;

  beforeAll(async () => {
    site = await servePages({
      '/': { html: seedArticle },
      '/empty': { html: '<!doctype html><p>Nothing of the field.' },
    });
    const options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    page = await session().open(site.url);
    // Only where the article was read as a whole is Lido known to be no beach; in Firefox the popup's tab hides it, and it is not read on.
    await marked(page, 'Lido');
    popup = await openSurfacePage(session(), 'popup');
    await seen(popup, '.td-list-table');
  });
  afterAll(() => site?.close());

  it('lists the protocols this page names, in its order, with the snapshot’s figures', async () => {
    const names = await textsOf(popup, '.td-list-table .td-list-name bdi');
    expect(names.slice(0, 3)).toEqual(['ether.fi', 'Lido', 'EigenLayer']);
    const reply = await askBackground(popup, 'snapshot.get', {});
    if (!reply.ok || !reply.value.snapshot) throw new Error('no snapshot');
    const { figures } = reply.value.snapshot.protocols['ether-fi']!;
    const [apy, flow] = await textsOf(popup, '.td-list-table tbody tr:first-child .td-figure bdi');
    expect(numberShown(apy!)).toBe(asShown(Number(figures['apy.7d']!.value), apy!));
    expect(numberShown(flow!)).toBe(asShown(Number(figures['flow.30d.eth']!.value), flow!));
  });

  it('says how many terms the page explains, how old the figures are, and that they are invented', async () => {
    expect(await textOf(popup, '.page-words')).toMatch(/^\d+ terms/);
    expect(await textOf(popup, '.td-age')).toMatch(/^Demo data.*block \d+/);
    expect(await textOf(popup, '.data-origin')).toContain('127.0.0.1');
  });

  it('shows the sector: highest yields first, flows to both sides', async () => {
    const yields = (await textsOf(popup, '.yields .td-figure bdi')).map(numberShown).map(Number);
    expect(yields).toHaveLength(5);
    expect(yields).toEqual(yields.toSorted((a, b) => b - a));
    expect((await textsOf(popup, '.rotation tbody tr')).length).toBe(8);
    expect(await popup.inPage(() => document.querySelectorAll('.rotation-in, .rotation-out').length)).toBe(8);
  });

  it('switches this site off and on', async () => {
    expect(await textOf(popup, '.site-host')).toBe('127.0.0.1');
    await clickOn(popup, '.site .switch');
    await seen(popup, '.site[data-standing="off"]');
    await until('no marks', async () => (await markPlaces(page)).length === 0);
    await clickOn(popup, '.site .switch');
    await seen(popup, '.site[data-standing="on"]');
    await until('marks again', async () => (await markPlaces(page)).length > 0);
    await askBackground(popup, 'site.remove', { host: '127.0.0.1' });
  });

  it('leads to a mention on the page', async () => {
    // A site that has just been switched on again names nothing for a moment.
    const name = await until('a name', async () => (await textsOf(popup, '.td-list-table .td-list-name bdi'))[0]);
    const isInView = async () =>
      (await markPlaces(page)).some(
        ({ text, y }) => text.toLowerCase().startsWith(name.slice(0, 4).toLowerCase()) && y > 0 && y < 800,
      );
    await page.inPage(() => {
      document.body.style.paddingBottom = '4000px';
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await until('all names out of view', async () => !(await isInView()));
    await clickOn(popup, '.td-list-table tbody tr:first-child .td-list-name');
    await until(`${name} in view`, isInView);
    await page.inPage(() => {
      document.body.style.paddingBottom = '';
    });
  });

  it('changes how figures are shown at once', async () => {
    await clickOn(popup, '.quick summary');
    await clickOn(popup, '.quick [value="apr"]');
    await until('APR in the heading', async () => (await textOf(popup, '.sector-glance h3'))?.includes('APR'));
    await clickOn(popup, '.quick [value="apy"]');
    await until('APY in the heading', async () => (await textOf(popup, '.sector-glance h3'))?.includes('APY'));
  });

  it('says so where a page names nothing', async () => {
    await page.goto(`${site.url}/empty`);
    const second = await openSurfacePage(session(), 'popup');
    await until('the sentence', async () => (await textOf(second, '.this-page .quiet'))?.startsWith('No staking'));
    await second.close();
  });

  it('says that no extension reads the browser’s own pages', async () => {
    const other = await session()
      .open(site.url.replace('127.0.0.1', '[::1]'))
      .catch(() => null);
    await other?.close();
    const closed = await session().open('about:blank');
    const second = await openSurfacePage(session(), 'popup');
    await until('why not', async () => (await textOf(second, '.site'))?.includes('no extension'));
    await second.close();
    await closed.close();
  });
});

describe('the popup’s first paint', () => {
  let session: Awaited<ReturnType<typeof launchChromium>>;

  beforeAll(async () => {
    session = await launchChromium({ extensionDir: inject('extensionDirs').chromium, headless: true });
    const options = await session.open(`${session.extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    await session.context.addInitScript(watchFigures);
  });
  afterAll(() => session?.close());

  it('shows figures little later than a bare page of the extension paints', async () => {
    const { medianMs, bareMs, ratio } = await popupOpenMs(session, { asleep: false });
    console.log(`popup to figures painted: median ${medianMs} ms; a bare page paints after ${bareMs} ms`);
    expect(ratio).toBeLessThan(limitToBare);
  });

  it('is the one with its figures: no empty frame comes before', async () => {
    // The very first one has none to draw until what the background left has been read.
    const first = await session.open(`${session.extensionUrl}popup.html`);
    await seen(first, '.yields li .td-figure bdi');
    await until('kept figures', () => first.inPage(key => localStorage.getItem(key) !== null, glanceKey));
    await first.close();
    const popup = await session.open(`${session.extensionUrl}popup.html`);
    const [drawnMs, paintMs] = await until('a paint', () =>
      popup.inPage(() => {
        const paint = performance.getEntriesByType('paint')[0]?.startTime;
        const drawn = (window as Timed).figuresDrawn;
        return paint !== undefined && drawn !== undefined && [drawn, paint];
      }),
    );
    expect(paintMs).toBeGreaterThanOrEqual(drawnMs!);
    await popup.close();
  });

  it('shows figures while the background says nothing', async () => {
    await session.context.addInitScript(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: () => Promise<never> } } };
      chrome.runtime.sendMessage = () => new Promise(() => undefined);
    });
    const popup = await session.open(`${session.extensionUrl}popup.html`);
    await seen(popup, '.yields li .td-figure bdi');
    expect(await textOf(popup, '.td-age')).toMatch(/^Demo data.*block \d+/);
    await popup.close();
  });

  it('says so on every page of the extension, and what helps', async () => {
    const names = ['popup', 'sidepanel', 'options', 'sector', 'welcome'];
    // All at once, since each waits ten seconds before it says anything.
    const pages = await Promise.all(names.map(name => session.open(`${session.extensionUrl}${name}.html`)));
    for (const page of pages) {
      await seen(page, '.td-failure[role="alert"]');
      expect(await textOf(page, '.td-failure')).toBe(
        "Tidemark's background has not answered so far. Close and open this again; if it stays so, restart the browser.",
      );
      await page.close();
    }
  });

  it('shows the figures it showed last while nobody answers', async () => {
    await session.context.addInitScript(() => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<never> } } } };
      chrome.storage.local.get = () => new Promise(() => undefined);
    });
    const popup = await session.open(`${session.extensionUrl}popup.html`);
    await seen(popup, '.yields li .td-figure bdi');
    expect(await textOf(popup, '.td-age')).toMatch(/^Demo data.*block \d+/);
    await popup.close();
  });
});

/** On an idle machine the ratio is below 1.7; one that does other things at the same time is uneven. */
const limitToBare = 4;
