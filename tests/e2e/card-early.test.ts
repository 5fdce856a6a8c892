import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, clickInLens, hoverWord, isInLens, placeOf, textInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const html = '<!doctype html><title>Reading</title><p>Last month Ether.fi gained what Lido lost.</p>';

inBothBrowsers('a card whose scripts are not there yet', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;

  beforeAll(async () => {
    site = await servePages({
      '/held': { html },
      '/more': { html },
      '/late': { html },
      '/refused': { html },
      '/failed': { html },
    });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
  });
  afterAll(() => site?.close());

  async function openMarked(path: string, fate: Fate): Promise<PageSession> {
    const page = await session().open(`${site.url}${path}`);
    await until('the marks', async () => (await markPlaces(page)).length === 2);
    await meddle(surface, site.url + path, fate);
    return page;
  }

  async function openWithout(path: string, fate: Fate): Promise<PageSession> {
    const page = await openMarked(path, fate);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    return page;
  }

  it('shows its figures, and does what was pressed once it is there, with the same elements', async () => {
    const page = await openWithout('/held', 'held');
    expect(await isInLens(page, '[data-figure="apy.7d"] bdi')).toBe(true);
    await clickInLens(page, '[data-figure="apy.7d"]');
    await page.inLens(root => Object.assign(root.querySelector('.td-card-name')!, { seen: true }) && null);
    expect(await isInLens(page, '.td-card-receipt')).toBe(false);
    await release(surface, `${site.url}/held`);
    await until('the receipt', () => isInLens(page, '.td-card-receipt'));
    expect(await page.inLens(root => 'seen' in root.querySelector('.td-card-name')!)).toBe(true);
    await clickInLens(page, '.td-card-back');
    await until('the card again', () => isInLens(page, '.td-card-table'));
    await page.close();
  });

  it('opens the rarer actions, asked for before they could be drawn, once they can', async () => {
    const page = await openWithout('/more', 'held');
    await clickInLens(page, '.td-card-footer [aria-expanded]');
    expect(await isInLens(page, '.td-card-more')).toBe(false);
    await release(surface, `${site.url}/more`);
    await until('the actions', () => isInLens(page, '.td-card-more'));
    await page.close();
  });

  it('shows its figures though they are slow to come, and the rest slower still', async () => {
    const page = await openMarked('/late', 'late');
    const { x, y } = (await placeOf(page, 'Ether.fi'))!;
    await page.moveMouse(x + 4, y + 4, 2);
    await until('a card that waits', () => isInLens(page, '[data-view="loading"]'));
    await release(surface, `${site.url}/late`);
    await until('its figures', () => isInLens(page, '[data-figure="apy.7d"] bdi'));
    await page.close();
  });

  it('says so where it cannot be brought, and can still be closed', async () => {
    const page = await openWithout('/refused', 'refused');
    await clickInLens(page, '[data-entity="term:apy"]');
    await until('the reason', async () => (await textInLens(page, '.td-card-notice'))?.includes('Not today.'));
    await clickInLens(page, '.td-card-notice .td-button');
    await until('the reason again', async () => (await textInLens(page, '.td-card-notice'))?.includes('Not today.'));
    await clickInLens(page, '[aria-label="Close"]');
    await until('the card to close', async () => (await cardBox(page, 'ether-fi')) === null);
    await page.close();
  });

  it('comes with the next move of the pointer, which never left the mark, where the first script failed', async () => {
    const page = await openWithout('/failed', 'failed');
    expect(await isInLens(page, '.td-card-name')).toBe(true);
    await page.close();
  });
});

/**
 * Of what brings the lens: its second script held until `release`, or refused for good; the figures held and the second
 * script never to come; or its first failing once.
 */
type Fate = 'held' | 'refused' | 'late' | 'failed';
type Message = { type: string; params: { part?: string } };
type World = { runtime: { sendMessage(message: Message): Promise<unknown> } };
type Api = {
  tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(o: object): Promise<unknown> };
};

function meddle(surface: PageSession, url: string, fate: Fate): Promise<void> {
  return surface.inPage(
    async (address, how) => {
      const func = (how: string) => {
        const world = globalThis as unknown as Record<'browser' | 'chrome', World> & { release(): void };
        const { runtime } = world.browser ?? world.chrome;
        const send = runtime.sendMessage.bind(runtime);
        const released = new Promise<void>(resolve => {
          world.release = resolve;
        });
        let asked = 0;
        runtime.sendMessage = async message => {
          if (how === 'failed' && message.type === 'lens.load' && asked++ === 0)
            return { ok: false, error: { code: 'internal', message: 'Not yet.' } };
          if (how === 'late' && message.type === 'card.content') await released;
          if (message.params.part !== 'lens-rest') return send(message);
          if (how === 'late') await new Promise(() => {});
          if (how === 'refused') return { ok: false, error: { code: 'not-permitted', message: 'Not today.' } };
          await released;
          return send(message);
        };
      };
      const global = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      const api = global.browser ?? global.chrome;
      const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(address));
      await api.scripting.executeScript({ target: { tabId: tab!.id }, func, args: [how] });
    },
    url,
    fate,
  );
}

function release(surface: PageSession, url: string): Promise<void> {
  return surface.inPage(async address => {
    const global = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    const api = global.browser ?? global.chrome;
    const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(address));
    const func = () => (globalThis as unknown as { release(): void }).release();
    await api.scripting.executeScript({ target: { tabId: tab!.id }, func });
  }, url);
}
