import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { isInLens, placeOf, tabInLens } from './harness/lens.ts';
import { openPanelByKeyboard } from './harness/open-panel.ts';
import { servePages } from './harness/serve-pages.ts';
import { openSurfacePage, pressTab, seen, tabTo, textsOf } from './harness/surfaces.ts';

const filler = '<p>The tide comes in and the tide goes out, and a page is a page.</p>'.repeat(60);
const html = `<!doctype html><html lang="en"><title>Reading</title><body>
  <p><a id="before" href="#top">Begin here</a></p>
  <p>Last month Ether.fi gained what Lido lost, and restaking grew.</p>${filler}
  <p>At the very end there is Rocket Pool.</p></body></html>`;

inBothBrowsers('the list of a page by keyboard alone', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let commands: PageSession;
  let page: PageSession;
  let host: string;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    host = new URL(site.url).hostname;
    commands = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(commands);
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    await askBackground(commands, 'site.remove', { host });
    await page.bringToFront();
    await page.goto(site.url);
    await until('marks', async () => (await markPlaces(page)).length > 1);
  });

  /** The figures that a list is sorted by, largest first. */
  const sortedBy = async (figure: string) => {
    const reply = await askBackground(commands, 'snapshot.get', {});
    const protocols = (reply.ok && reply.value.snapshot?.protocols) || {};
    const ids = { 'ether.fi': 'ether-fi', Lido: 'lido', 'Rocket Pool': 'rocket-pool' };
    const amount = (id: string) => Number(protocols[id]!.figures[figure]!.value);
    return Object.entries(ids)
      .toSorted(([, one], [, other]) => amount(other) - amount(one))
      .map(([name]) => name);
  };
  const inSight = (word: string) =>
    until(`${word} in sight`, async () => {
      const place = await placeOf(page, word);
      return place !== null && place.y > 0 && place.y < 800;
    });

  /** A card by the command key, its menu, the panel: the way of who has no pointer. */
  async function openPanel(): Promise<void> {
    await tabTo(page, '#before');
    await openPanelByKeyboard(page, commands, site.url);
    await until('the focus on it', () => page.inLens(root => root.activeElement?.matches('.td-panel') ?? false));
  }

  /** What has the focus, by what it is called. */
  const focused = () =>
    page.inLens(root => {
      const stop = root.activeElement;
      return stop && (stop.getAttribute('aria-label') ?? stop.querySelector('bdi')?.textContent ?? stop.textContent);
    });
  const box = () =>
    page.inLens(root => {
      const { left, right, width } = root.querySelector('.td-panel')!.getBoundingClientRect();
      return { left, right, width };
    });
  const handle = () =>
    page.inLens(root => {
      const it = root.querySelector('[role="separator"]')!;
      return ['aria-valuenow', 'aria-valuemin', 'aria-valuemax', 'aria-orientation'].map(name => it.getAttribute(name));
    });

  it('goes through the page panel in the order in which it is read', async () => {
    await openPanel();
    const stops = [];
    while (stops.length < 12) {
      await pressTab(page, 'on');
      const stop = await focused();
      stops.push(stop);
      if (stop === 'Hide the tab on this site') break;
    }
    expect(stops).toEqual([
      'Width of the panel',
      'Dock left',
      'Close',
      'On this page',
      'As on the page',
      'By yield',
      'By flow',
      'ether.fi',
      'Lido',
      'Rocket Pool',
      'Restaking',
      'Hide the tab on this site',
    ]);
  });

  it('orders the page panel, and leads to a name', async () => {
    await openPanel();
    const names = () =>
      page.inLens(root => [...root.querySelectorAll('.td-list-table tbody th bdi')].map(name => name.textContent));
    for (const [button, figure] of [
      [2, 'apy.7d'],
      [3, 'flow.30d.eth'],
    ] as const) {
      const expected = await sortedBy(figure);
      await tabInLens(page, `.td-list-order button:nth-of-type(${button})`);
      await page.press(button === 2 ? 'Enter' : ' ');
      await until(`the order by ${figure}`, async () => (await names())?.join() === expected.join());
      await until('it told', () => isInLens(page, `.td-list-order button:nth-of-type(${button})[aria-pressed="true"]`));
    }
    const place = (await sortedBy('flow.30d.eth')).indexOf('Rocket Pool') + 1;
    await tabInLens(page, `.td-list-table tbody tr:nth-child(${place}) .td-list-name`);
    await page.press('Enter');
    await inSight('Rocket Pool');
    expect(await focused()).toBe('Rocket Pool');
  });

  it('docks the page panel at the other edge, makes it wider, and finds it so again on this site', async () => {
    await openPanel();
    expect((await box())!.right).toBe(await page.inPage(() => document.documentElement.clientWidth));
    expect(await handle()).toEqual(['320', '240', '640', 'vertical']);
    await tabInLens(page, '.td-panel-handle');
    await page.press('ArrowLeft');
    await until('a step wider', async () => (await handle())?.[0] === '336');
    await tabInLens(page, '[aria-label="Dock left"]');
    await page.press('Enter');
    await until('the left edge', async () => (await box())?.left === 0);
    expect(await focused()).toBe('Dock right');
    await tabInLens(page, '.td-panel-handle', 'back');
    await page.press('ArrowRight');
    await until('a step wider', async () => (await handle())?.[0] === '352');
    expect(await box()).toEqual({ left: 0, right: 352, width: 352 });
    await page.press('Escape');
    await until('the focus on its tab', () => isInLens(page, '.td-tab[data-side="left"] button:focus'));
    await until('the rule of the site', async () => {
      const reply = await askBackground(commands, 'settings.get', {});
      const rule = reply.ok && reply.value.sites.find(site => site.host === host);
      return rule && rule.reading.pageTab === 'left' && rule.reading.panelWidthPx === 352;
    });
    await page.goto(site.url);
    await until('marks', async () => (await markPlaces(page)).length > 1);
    await openPanel();
    expect(await box()).toEqual({ left: 0, right: 352, width: 352 });
    await page.press('Escape');
    await until('its tab', () => isInLens(page, '.td-tab[data-side="left"] button:focus'));
    await page.press('Enter');
    await until('the panel again', () => isInLens(page, '.td-panel:focus'));
  });

  it('orders the side panel, and leads to a name', async () => {
    const panel = await openSurfacePage(session(), 'sidepanel');
    await seen(panel, '.td-list-table');
    const expected = await sortedBy('flow.30d.eth');
    await tabTo(panel, '.td-list-order .td-button:nth-of-type(3)');
    await panel.press('Enter');
    await until('the order by flow', async () => {
      return (await textsOf(panel, '.td-list-table tbody th bdi')).join() === expected.join();
    });
    await seen(panel, '.td-list-order .td-button:nth-of-type(3)[aria-pressed="true"]:focus');
    await tabTo(panel, `.td-list-table tbody tr:nth-child(${expected.indexOf('Rocket Pool') + 1}) .td-list-name`);
    await panel.press('Enter');
    await inSight('Rocket Pool');
    await panel.close();
  });
});
