import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { letGrant, withdrawGrant } from './harness/grants.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, isInLens, placeOf, stepTo, tabInLens, textInLens } from './harness/lens.ts';
import { openPanelByKeyboard } from './harness/open-panel.ts';
import { savedFile } from './harness/saved-file.ts';
import { servePages } from './harness/serve-pages.ts';
import { openSurfacePage, seen, tabTo, textOf, textsOf, type } from './harness/surfaces.ts';
import { wholeGrid } from './harness/whole-grid.ts';

const filler = '<p>The tide comes in and the tide goes out, and a page is a page.</p>'.repeat(60);
const html = `<!doctype html><html lang="en"><title>Reading</title><body style="max-width:700px">
  <p><a id="before" href="#top">Begin here</a></p><p>Last month Ether.fi gained what Lido lost.</p>${filler}
  <p>At the very end there is Rocket Pool.</p></body></html>`;

/** From the first run to the last export, in the order of a first day, with no pointer at all. */
inBothBrowsers('the whole product by keyboard alone', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  /** The command keys reach the background from the browser itself, which no test can press: this stands for them. */
  let commands: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    commands = await session().open(`${session().extensionUrl}options.html`);
    await wholeGrid(commands);
  });
  afterAll(() => site?.close());

  const settings = async () => {
    const reply = await askBackground(commands, 'settings.get', {});
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  /** The page itself is granted by the browser; here it is the way there. */
  const addSite = async (options: PageSession) => {
    await letGrant(session(), 'reading.localhost');
    await tabTo(options, '.add-site .text-field');
    await type(options, 'reading.localhost');
    await tabTo(options, '.add-site .check input');
    await options.press(' ');
    await seen(options, '.add-site .check input:not(:checked)');
    await tabTo(options, '.add-site [type="submit"]');
    await options.press('Enter');
    await seen(options, '[data-site="reading.localhost"]');
    await withdrawGrant(session(), 'reading.localhost');
    await until('the site gone', async () => (await textOf(options, '[data-site="reading.localhost"]')) === null);
  };
  const focused = (surface: PageSession) =>
    surface.inPage(() => (document.activeElement as HTMLElement).dataset.entity);

  it('first run: a card on the sentence, the first data, a kind of sites off and on', async () => {
    const welcome = await openSurfacePage(session(), 'welcome');
    await tabTo(welcome, '.try-mark[data-entity="ether-fi"]');
    await welcome.press('Enter');
    await until('the card', async () => (await textOf(welcome, '.try-card .td-card-name')) === 'ether.fi');
    await until('focus inside', () => welcome.inPage(() => document.activeElement?.closest('.try-card') !== null));
    await welcome.press('Escape');
    await until('no card', async () => (await textOf(welcome, '.try-card')) === null);
    await until('the focus back', async () => (await focused(welcome)) === 'ether-fi');
    expect(await textOf(welcome, '.first-data .td-age')).toContain('Demo data');
    await tabTo(welcome, '#group-data');
    for (const [on, count] of [
      [false, 6],
      [true, 0],
    ] as const) {
      await welcome.press(' ');
      await until('the rules', async () => {
        const off = (await settings()).sites.filter(({ reading }) => reading.enabled === false);
        return off.length === count;
      });
      await until('the switch at rest', () =>
        welcome.inPage(wanted => {
          const it = document.querySelector<HTMLInputElement>('#group-data')!;
          return it.checked === wanted && it.ariaDisabled === 'false' && document.activeElement === it;
        }, on),
      );
    }
    await welcome.close();
  });

  it('options: a setting found and changed, a site added, an endpoint added, tested and removed', async () => {
    const options = await openSurfacePage(session(), 'options');
    await tabTo(options, '.settings-search input');
    await type(options, 'everyday');
    await until('one section', async () => (await textsOf(options, '.settings-section')).length === 1);
    await tabTo(options, '[data-setting="markQuietTerms"] .switch');
    for (const wanted of [true, false]) {
      await options.press(' ');
      await until('the choice kept', async () => (await settings()).settings.reading.markQuietTerms === wanted);
      await until('the choice shown', () =>
        options.inPage(
          on => document.querySelector<HTMLInputElement>('[data-setting="markQuietTerms"] .switch')!.checked === on,
          wanted,
        ),
      );
    }
    await tabTo(options, '.settings-search input', 'back');
    for (let count = 0; count < 'everyday'.length; count++) await options.press('Backspace');
    await until('all sections', async () => (await textsOf(options, '.settings-section')).length > 10);
    await addSite(options);
    await tabTo(options, '.options-side a[href="#endpoints"]', 'back');
    await options.press('Enter');
    await tabTo(options, '.add-endpoint .text-field');
    const url = `${inject('rpcUrl')}/`;
    const second = `${url}second`;
    const [row, secondRow] = [url, second].map(address => `[data-endpoint="${address}"]`) as [string, string];
    for (const address of [url, second]) {
      await type(options, address);
      await options.press('Enter');
      await seen(options, `[data-endpoint="${address}"]`);
      await seen(options, '.add-endpoint .text-field:placeholder-shown');
    }
    const own = async () => (await settings()).settings.data.ownEndpoints;
    const onIt = (name: string, selector: string) =>
      until(name, () => options.inPage(it => document.activeElement?.matches(it) ?? false, selector));
    await tabTo(options, `${secondRow} .td-button:nth-of-type(2)`, 'back');
    await options.press('Enter');
    await until('the other order', async () => (await own())[0] === second);
    await onIt('the focus on the arrow', `${secondRow} .td-button:nth-of-type(2)`);
    await seen(options, `${secondRow} [data-removes][aria-disabled="false"]`);
    await tabTo(options, `${secondRow} [data-removes]`);
    await options.press('Enter');
    await until('one kept', async () => (await own()).length === 1);
    await onIt('the focus on the next to remove', `${row} [data-removes]`);
    await tabTo(options, `${row} .endpoint-line .td-button:first-of-type`, 'back');
    await options.press('Enter');
    await until('the report', async () => (await textOf(options, `${row} .endpoint-report`))?.includes('31337'));
    await seen(options, `${row} [data-removes][aria-disabled="false"]`);
    await tabTo(options, `${row} [data-removes]`);
    await options.press('Enter');
    await until('the row gone', async () => (await textOf(options, row)) === null);
    await until('none kept', async () => (await own()).length === 0);
    await onIt('the focus where one adds', '.add-endpoint .text-field');
    await options.close();
  });

  it('article: to a mention, its card, a receipt copied, a term and back, pinned and closed', async () => {
    page = await session().open(site.url);
    await until('marks', async () => (await markPlaces(page)).length > 1);
    await tabTo(page, '#before');
    await stepTo(commands, site.url, 1);
    await until('the card', () => cardBox(page, 'ether-fi'));
    await until('the focus in it', () => page.inLens(root => root.activeElement?.matches('.td-frame') ?? false));
    await tabInLens(page, '.td-frame [data-figure="apy.7d"]');
    await page.press('Enter');
    await until('the reads', () => isInLens(page, '.td-receipt li'));
    await tabInLens(page, '[data-copy]');
    await page.press('Enter');
    await until('the figure copied', async () => (await textInLens(page, '[data-copy]'))?.includes('Copied'));
    await tabInLens(page, '.td-card-back', 'back');
    await page.press('Enter');
    await until('the card again', () => isInLens(page, '.td-frame [data-figure="apy.7d"]'));
    await tabInLens(page, '.td-frame [data-entity="term:apy"]');
    await page.press('Enter');
    await until('the term', () => isInLens(page, '.td-card-source'));
    await tabInLens(page, '.td-card-back');
    await page.press('Enter');
    await until('the card again', () => isInLens(page, '.td-frame [data-figure="apy.7d"]'));
    await tabInLens(page, '.td-frame [aria-pressed="false"]');
    await page.press('Enter');
    await until('the pin', () => isInLens(page, '.td-frame[data-pinned="true"]'));
    await page.press('Escape');
    await until('no card', async () => (await cardBox(page, 'ether-fi')) === null);
    await until('the focus where it was', () => page.inPage(() => document.activeElement?.id === 'before'));
  });

  it('page panel: from a card’s menu, a name chosen, seen and flashed', async () => {
    await openPanelByKeyboard(page, commands, site.url);
    await tabInLens(page, '.td-list-table tbody tr:nth-child(3) .td-list-name');
    await page.press('Enter');
    await until('the name flashed', () => page.inPage(() => (CSS.highlights.get('tidemark-flash')?.size ?? 0) > 0));
    await until('the name in sight', async () => {
      const place = await placeOf(page, 'Rocket Pool');
      return place !== null && place.y > 0 && place.y < 800;
    });
    await until('the focus in the panel', () => isInLens(page, '.td-panel :focus, .td-panel:focus'));
    await page.press('Escape');
    await until('no panel', async () => !(await isInLens(page, '.td-panel')));
  });

  it('popup: the site off and on', async () => {
    const popup = await openSurfacePage(session(), 'popup');
    await seen(popup, '.site .switch');
    await tabTo(popup, '.site .switch');
    await popup.press(' ');
    await seen(popup, '.site[data-standing="off"]');
    await until('no marks', async () => (await markPlaces(page)).length === 0);
    await tabTo(popup, '.site .switch');
    await popup.press(' ');
    await seen(popup, '.site[data-standing="on"]');
    await until('marks again', async () => (await markPlaces(page)).length > 0);
    await askBackground(commands, 'site.remove', { host: '127.0.0.1' });
    await popup.close();
  });

  it('sector: exported, sorted, a receipt, filtered, compared, a term looked up', async () => {
    const sector = await openSurfacePage(session(), 'sector');
    await seen(sector, '.glossary [data-entity]');
    await tabTo(sector, '.exports .td-button');
    await sector.press('Enter');
    const saved = await until('the file', async () => savedFile(session().downloadsDir, /\r\n$/));
    expect(saved.split('\r\n')[0]).toContain('as_of_block');
    await tabTo(sector, 'nav a[href="#all"]', 'back');
    await sector.press('Enter');
    await tabTo(sector, '.all-protocols thead th:nth-child(4) .sort');
    await sector.press('Enter');
    await seen(sector, '.all-protocols th:nth-child(4)[aria-sort="descending"]');
    await tabTo(sector, '.all-protocols tbody [data-figure="tvl.eth"]');
    await sector.press('Enter');
    await seen(sector, '.receipt-dialog .td-receipt li');
    await sector.press('Escape');
    await until('it closed', async () => (await textOf(sector, '.receipt-dialog')) === null);
    await tabTo(sector, '#all .table-filter .text-field', 'back');
    await type(sector, 'lido');
    await until('one row', async () => (await textsOf(sector, '.all-protocols tbody tr')).length === 1);
    await tabTo(sector, '.compare-choice span:nth-child(2) select');
    const before = await textOf(sector, '.compare thead th:nth-child(3)');
    await sector.press('ArrowDown');
    await until('another', async () => (await textOf(sector, '.compare thead th:nth-child(3)')) !== before);
    await tabTo(sector, '#glossary .text-field');
    await type(sector, 'slashing');
    await until('the term', async () =>
      (await textsOf(sector, '.glossary dt')).some(name => name.startsWith('Slashing')),
    );
    await sector.close();
  });
});
