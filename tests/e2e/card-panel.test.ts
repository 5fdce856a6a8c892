import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickInLens, hoverWord, isInLens, placeOf, tabInLens, textInLens } from './harness/lens.ts';
import { openPanel } from './harness/open-panel.ts';
import { servePages } from './harness/serve-pages.ts';

const filler = '<p>The tide comes in and the tide goes out, and a page is a page.</p>'.repeat(60);
const html = `<!doctype html><title>Reading</title><body>
  <p>Last month Ether.fi gained what Lido lost, and restaking grew.</p>${filler}
  <p>At the very end there is Rocket Pool.</p></body>`;

inBothBrowsers('the page panel', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    page = await session().open(site.url);
  });
  afterAll(async () => {
    await askBackground(surface, 'site.remove', { host: new URL(site.url).hostname });
    await site.close();
  });

  const names = () =>
    page.inLens(root => [...root.querySelectorAll('.td-list-table tbody th bdi')].map(name => name.textContent));

  const hosts = () => page.inPage(() => document.querySelectorAll('tidemark-lens').length);

  it('leaves nothing on the page when the card has gone', async () => {
    expect(await hosts()).toBe(0);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    expect(await hosts()).toBe(1);
    await page.press('Escape');
    await until('the page as it was', async () => (await hosts()) === 0);
  });

  it('opens from the menu of a card, and leaves its tab when it closes', async () => {
    await openPanel(page);
    await page.press('Escape');
    await until('the tab alone', async () => (await isInLens(page, '.td-tab')) && !(await isInLens(page, '.td-panel')));
    await clickInLens(page, '.td-tab-button');
    await until('the rows', () => isInLens(page, '.td-list-table tbody tr'));
    expect(await names()).toEqual(['ether.fi', 'Lido', 'Rocket Pool']);
    expect(await textInLens(page, '.td-list-terms .td-list-name bdi')).toBe('Restaking');
    expect(await textInLens(page, '.td-panel .td-demo')).toBe('Demo data');
  });

  it.each([
    [2, 'apy.7d'],
    [3, 'flow.30d.eth'],
  ])('sorts by figure: button %i by %s', async (button, figure) => {
    const reply = await askBackground(surface, 'snapshot.get', {});
    const protocols = (reply.ok && reply.value.snapshot?.protocols) || {};
    const ids = { 'ether.fi': 'ether-fi', Lido: 'lido', 'Rocket Pool': 'rocket-pool' };
    const amounts = Object.entries(ids).map(
      ([name, id]) => [name, Number(protocols[id]!.figures[figure]!.value)] as const,
    );
    const expected = amounts.toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
    await clickInLens(page, `.td-list-order button:nth-of-type(${button})`);
    await until(`the order by ${figure}`, async () => (await names())?.join() === expected.join());
    expect(
      await page.inLens(
        (root, at) =>
          root.querySelector(`.td-list-order button:nth-of-type(${at})`)!.getAttribute('aria-pressed') === 'true',
        button,
      ),
    ).toBe(true);
  });

  it('leads to a name on the page', async () => {
    await clickInLens(page, '.td-list-order button:nth-of-type(1)');
    await until('the order of the page', async () => (await names())?.join() === 'ether.fi,Lido,Rocket Pool');
    await clickInLens(page, '.td-list-table tbody tr:nth-child(3) .td-list-name');
    await until('the name in sight', async () => {
      const place = await placeOf(page, 'Rocket Pool');
      return place !== null && place.y > 0 && place.y < 800;
    });
  });

  it('is docked and sized as the reader left it on this site', async () => {
    const box = () =>
      page.inLens(root => {
        const { left, width } = root.querySelector('.td-panel')!.getBoundingClientRect();
        return { left, width };
      });
    await clickInLens(page, '[aria-label="Dock left"]');
    await until('the left edge', async () => (await box())?.left === 0);
    await page.drag({ x: 320, y: 300 }, { x: 420, y: 300 });
    await until('a panel as wide as it was dragged', async () => (await box())?.width === 420);
    expect((await box())?.left).toBe(0);
    await tabInLens(page, '.td-panel-handle');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await page.press(key);
    const told = () =>
      page.inLens(root => root.querySelector('[role="separator"]')!.getAttribute('aria-valuenow') ?? '');
    await until('a step narrower', async () => (await told()) === '404');
    expect(await box()).toEqual({ left: 0, width: 404 });
    await until('the rule of the site', async () => {
      const reply = await askBackground(surface, 'settings.get', {});
      const rule = reply.ok && reply.value.sites.find(({ host }) => host.endsWith('127.0.0.1'));
      return rule && rule.reading.pageTab === 'left' && rule.reading.panelWidthPx === 404;
    });
    await page.goto(site.url);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await page.press('Escape');
    await clickInLens(page, '.td-tab[data-side="left"] button');
    await until('the panel', () => isInLens(page, '.td-list-table'));
    expect(await box()).toEqual({ left: 0, width: 404 });
    await page.press('Escape');
    await until('the panel to close', async () => !(await isInLens(page, '.td-panel')));
  });

  it('says that the figures could not be fetched, and fetches them when told to try again', async () => {
    await refuseRows(surface, site.url, true);
    await clickInLens(page, '.td-tab-button');
    await until('why there are none', async () =>
      (await textInLens(page, '.td-list-note[role="alert"]'))?.includes('The figures could not be fetched. Not today.'),
    );
    expect(await isInLens(page, '.td-list-table')).toBe(false);
    await refuseRows(surface, site.url, false);
    await clickInLens(page, '.td-list-note .td-button');
    await until('the rows', () => isInLens(page, '.td-list-table tbody tr'));
    expect(await isInLens(page, '.td-list-note')).toBe(false);
    await page.press('Escape');
    await until('the panel to close', async () => !(await isInLens(page, '.td-panel')));
  });

  it('takes its tab away from a site where the reader hides it', async () => {
    await clickInLens(page, '.td-tab-button');
    await clickInLens(page, '.td-panel-footer .td-button');
    await until('the page as it was', async () => (await hosts()) === 0);
  });
});

type World = { runtime: { sendMessage(message: { type: string }): Promise<unknown> } };

type Api = {
  tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(o: object): Promise<unknown> };
};

/** Whether the background's answer for the panel's rows is a failure in the page at `url`. */
function refuseRows(surface: PageSession, url: string, refused: boolean): Promise<void> {
  return surface.inPage(
    async (address, refuse) => {
      const func = (refuse: boolean) => {
        const world = globalThis as unknown as Record<'browser' | 'chrome', World> & { refused?: boolean };
        const { runtime } = world.browser ?? world.chrome;
        const isFirst = world.refused === undefined;
        world.refused = refuse;
        if (!isFirst) return;
        const send = runtime.sendMessage.bind(runtime);
        runtime.sendMessage = async message =>
          world.refused && message.type === 'page.rows'
            ? { ok: false, error: { code: 'internal', message: 'Not today.' } }
            : send(message);
      };
      const global = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      const api = global.browser ?? global.chrome;
      const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(address));
      await api.scripting.executeScript({ target: { tabId: tab!.id }, func, args: [refuse] });
    },
    url,
    refused,
  );
}
