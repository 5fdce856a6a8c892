import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import { hostTag, type PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { matchPatterns } from '../../utils/settings/match-patterns.ts';
import { installedHosts } from '../../utils/settings/sites.ts';
import { giveBack, haveAsked, keepBack, letGrant, pressAction, refuseGrant, withdrawGrant } from './harness/grants.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, hoverWord } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';
import { clickOn, openSurfacePage, seen, textOf, type } from './harness/surfaces.ts';

const host = 'reading.localhost';
const html = '<!doctype html><html lang="en"><title>Page</title><p>Lido and Ether.fi in restaking.</p></html>';

inBothBrowsers('a site that is not read yet', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;
  let address: string;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    const options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    address = site.url.replace('127.0.0.1', host);
    page = await session().open(address);
    await page.bringToFront();
    await pressAction(session(), address);
  });
  afterAll(() => site?.close());

  /** The popup of the page, which is the tab in front before it. */
  const openPopup = async () => {
    await page.bringToFront();
    return openSurfacePage(session(), 'popup');
  };
  const marks = async () => (await markPlaces(page)).length;

  it('says in the popup that it is not read, and what to do where the browser’s question is answered with no', async test => {
    const popup = await openPopup();
    await seen(popup, '.site[data-standing="not-granted"]');
    expect(await textOf(popup, '.site-host')).toBe(host);
    expect(await marks()).toBe(0);
    // Chromium's question is a window of its own, which nothing can answer without a screen.
    test.skip(session().name === 'chromium');
    await haveAsked(session());
    await clickOn(popup, '.site .td-button-strong');
    await refuseGrant(session());
    await until('the sentence', async () => (await textOf(popup, '.site-note'))?.includes('Try again'));
    await seen(popup, '.site[data-standing="not-granted"]');
    await popup.close();
  });

  /** Off with all its subdomains, on again alone, and as it was. */
  const switchWithScope = async (popup: PageSession) => {
    const rules = async () => {
      const reply = await askBackground(popup, 'settings.get', {});
      return reply.ok ? reply.value.sites.map(rule => `${rule.host} ${rule.reading.enabled}`).toSorted() : null;
    };
    const choose = (scope: string) => clickOn(popup, `.site .segment:has([value="${scope}"])`);
    await seen(popup, '.site [value="host"]:checked');
    await choose('subdomains');
    await clickOn(popup, '.site .switch');
    await seen(popup, '.site[data-standing="off"]');
    await until('one rule for all of it', async () => (await rules())?.join() === `*.${host} false`);
    await seen(popup, '.site [value="subdomains"]:checked');
    await choose('host');
    await clickOn(popup, '.site .switch');
    await seen(popup, '.site[data-standing="on"]');
    await until('one for the host', async () => (await rules())?.join() === `*.${host} false,${host} true`);
    for (const name of [host, `*.${host}`]) await askBackground(popup, 'site.remove', { host: name });
    await until('no rules', async () => (await rules())?.length === 0);
  };

  it('is read at once where the popup is allowed to, and no more when the access is taken back', async () => {
    const popup = await openPopup();
    await seen(popup, '.site[data-standing="not-granted"]');
    await letGrant(session(), host);
    await clickOn(popup, '.site .td-button-strong');
    await seen(popup, '.site[data-standing="on"]');
    await page.bringToFront();
    await until('marks without a reload', async () => (await marks()) > 1);
    await popup.bringToFront();
    await switchWithScope(popup);
    await withdrawGrant(session(), host);
    await seen(popup, '.site[data-standing="not-granted"]');
    expect(await textOf(popup, '.site-note')).toContain('does not read this site');
    await page.goto(address);
    await page.bringToFront();
    await pressAction(session(), address);
    await popup.bringToFront();
    await seen(popup, '.site[data-standing="not-granted"]');
    expect(await marks()).toBe(0);
    await popup.close();
  });

  it('keeps an open card when its site is granted again', async () => {
    const surface = await openSurfacePage(session(), 'options');
    const read = await session().open(site.url);
    await hoverWord(read, 'Lido', 'lido');
    await read.inPage(tag => {
      Object.assign(window, { lensHost: document.querySelector(tag) });
    }, hostTag);
    expect(await askBackground(surface, 'site.granted', { host: '127.0.0.1' })).toMatchObject({ ok: true });
    const isSame = (tag: string) => document.querySelector(tag) === (window as { lensHost?: unknown }).lensHost;
    expect(await read.inPage(isSame, hostTag)).toBe(true);
    expect(await cardBox(read, 'lido')).not.toBeNull();
    await read.close();
    await surface.close();
  });

  it('is added in the options by name, once it is allowed', async () => {
    const options = await openSurfacePage(session(), 'options');
    await clickOn(options, '.add-site .check input');
    await clickOn(options, '.add-site .text-field');
    await type(options, host);
    if (session().name === 'firefox') {
      await haveAsked(session());
      await options.press('Enter');
      await refuseGrant(session());
      await until('the sentence', async () => (await textOf(options, '.add-site .td-failure'))?.includes('Try again'));
      expect(await textOf(options, `[data-site="${host}"]`)).toBeNull();
      await clickOn(options, '.add-site .text-field');
    }
    await letGrant(session(), host);
    await options.press('Enter');
    await seen(options, `[data-site="${host}"]`);
    await page.bringToFront();
    await until('marks without a reload', async () => (await marks()) > 1);
    await withdrawGrant(session(), host);
    await options.bringToFront();
    await until('the site gone', async () => (await textOf(options, `[data-site="${host}"]`)) === null);
    await options.close();
  });

  it('is told of where the browser keeps the sites of the install back: in the options and in the first run', async () => {
    for (const name of ['options', 'welcome'] as const) {
      await keepBack(session(), matchPatterns(installedHosts));
      const surface = await openSurfacePage(session(), name);
      await seen(surface, '.allow-installed');
      const said = () => textOf(surface, '#step-3 + p');
      if (name === 'welcome') expect(await said()).toMatch(/^The browser has not allowed these sites yet\./);
      if (session().name === 'firefox') {
        await haveAsked(session());
        await clickOn(surface, '.allow-installed .td-button');
        await refuseGrant(session());
        await until('the sentence', async () => (await textOf(surface, '.allow-installed'))?.includes('Press again'));
        await letGrant(session(), host);
        await clickOn(surface, '.allow-installed .td-button');
      }
      await giveBack(session());
      await until('the notice gone', async () => (await textOf(surface, '.allow-installed')) === null);
      if (name === 'welcome') expect(await said()).toMatch(/^These sites are on\./);
      await surface.close();
    }
  });
});
