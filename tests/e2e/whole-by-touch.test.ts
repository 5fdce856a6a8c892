import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, isInLens, placeOf, tapInLens, textInLens } from './harness/lens.ts';
import { marked } from './harness/marked.ts';
import { savedFile } from './harness/saved-file.ts';
import { servePages } from './harness/serve-pages.ts';
import { openSurfacePage, seen, tapOn, textOf, textsOf, type } from './harness/surfaces.ts';
import { wholeGrid } from './harness/whole-grid.ts';

const filler = '<p>The tide comes in and the tide goes out, and a page is a page.</p>'.repeat(30);
const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Reading</title><body>
  <p>The beginning of it.</p><p>Last month Ether.fi gained what others lost.</p>
  <p><a href="#followed">Read on about Lido</a></p>${filler}
  <p>At the very end there is Rocket Pool.</p></body></html>`;

/** A telephone's window. The pointer is a finger throughout: it cannot hover. */
const options = { hasTouch: true, viewport: { width: 500, height: 780 } };

inBothBrowsers(
  'the whole product by touch',
  session => {
    let site: Awaited<ReturnType<typeof servePages>>;
    let surface: PageSession;
    let page: PageSession;

    beforeAll(async () => {
      site = await servePages({ '/': { html } });
      surface = await session().open(`${session().extensionUrl}options.html`);
      await wholeGrid(surface);
    });
    afterAll(() => site?.close());

    const tapWord = async (word: string) => {
      const { x, y, width, height } = (await placeOf(page, word))!;
      await page.tap(x + width / 2, y + height / 2);
    };
    const noCard = async () => !(await isInLens(page, '.td-frame'));

    it('first run: a tap opens a card on the sentence, another closes it', async () => {
      const welcome = await openSurfacePage(session(), 'welcome');
      await tapOn(welcome, '.try-mark[data-entity="ether-fi"]');
      await until('the card', async () => (await textOf(welcome, '.try-card .td-card-name')) === 'ether.fi');
      await tapOn(welcome, '.try-card .td-card-tools .td-button:last-child');
      await until('no card', async () => (await textOf(welcome, '.try-card')) === null);
      await welcome.close();
    });

    it('options: a setting changed and changed back', async () => {
      const opened = await openSurfacePage(session(), 'options');
      const setting = '[data-setting="markQuietTerms"] .switch';
      await tapOn(opened, setting);
      await seen(opened, `${setting}:checked`);
      await tapOn(opened, setting);
      await seen(opened, `${setting}:not(:checked)`);
      const kept = async () => {
        const reply = await askBackground(opened, 'settings.get', {});
        return reply.ok && !reply.value.settings.reading.markQuietTerms;
      };
      await until('the choice kept', kept);
      await opened.close();
    });

    it('article: a tap on a mention opens its card, one outside closes it, one on a link is the page’s', async () => {
      page = await session().open(site.url);
      await page.bringToFront();
      await until('marks', async () => (await markPlaces(page)).length > 1);
      await page.inPage(() => {
        const kinds: string[] = [];
        addEventListener('pointerdown', ({ pointerType }) => kinds.push(pointerType), { capture: true });
        Object.assign(window, { kinds });
      });
      await tapWord('Ether.fi');
      await until('the card', () => cardBox(page, 'ether-fi'));
      const kinds = await page.inPage(() => (window as unknown as { kinds: string[] }).kinds);
      expect([...new Set(kinds)]).toEqual(['touch']);
      await tapInLens(page, '.td-frame [data-figure="apy.7d"]');
      await until('the reads', () => isInLens(page, '.td-receipt li'));
      await tapInLens(page, '.td-card-back');
      await until('the card again', () => isInLens(page, '.td-frame [data-figure="apy.7d"]'));
      for (const [column, name] of [
        [2, 'ether.fi'],
        [3, 'Lido'],
      ] as const) {
        const cell = `.td-card-beside tbody tr:nth-child(2) td:nth-child(${column}) button`;
        const shown = await textInLens(page, `${cell} bdi`);
        await tapInLens(page, cell);
        await until('the reads', () => isInLens(page, '.td-receipt li'));
        expect(await textInLens(page, '.td-card-name')).toBe(name);
        expect(await textInLens(page, '.td-card-lead bdi')).toBe(shown);
        await tapInLens(page, '.td-card-back');
        await until('the card again', () => isInLens(page, '.td-card-beside'));
      }
      await tapWord('The beginning');
      await until('no card', noCard);
      await tapWord('Lido');
      await until('the link followed', () => page.inPage(() => location.hash === '#followed'));
      await page.inPage(() => scrollTo({ top: 0, behavior: 'instant' }));
      expect(await noCard()).toBe(true);
    });

    it('page panel: from the card’s menu to a name further down, and closed', async () => {
      await marked(page, 'Ether.fi');
      await tapWord('Ether.fi');
      await until('the card', () => cardBox(page, 'ether-fi'));
      await tapInLens(page, '.td-card-footer [aria-expanded]');
      await tapInLens(page, '.td-card-more li:nth-child(3) button');
      await until('the rows', () => isInLens(page, '.td-list-table tbody tr:nth-child(3)'));
      await tapInLens(page, '.td-list-table tbody tr:nth-child(3) .td-list-name');
      await until('the name in sight', async () => {
        const place = await placeOf(page, 'Rocket Pool');
        return place !== null && place.y > 0 && place.y < 780;
      });
      await tapInLens(page, '.td-panel-header .td-button:last-child');
      await until('no panel', async () => !(await isInLens(page, '.td-panel')));
    });

    it('popup: the site off and on', async () => {
      const popup = await openSurfacePage(session(), 'popup');
      await tapOn(popup, '.site .switch');
      await seen(popup, '.site[data-standing="off"]');
      await until('no marks', async () => (await markPlaces(page)).length === 0);
      await tapOn(popup, '.site .switch');
      await seen(popup, '.site[data-standing="on"]');
      await until('marks again', async () => (await markPlaces(page)).length > 0);
      await askBackground(surface, 'site.remove', { host: '127.0.0.1' });
      await popup.close();
    });

    it('sector: sorted, a receipt opened and closed, shares over time', async () => {
      const sector = await openSurfacePage(session(), 'sector');
      await tapOn(sector, '.all-protocols thead th:nth-child(2) .sort');
      await seen(sector, '.all-protocols th:nth-child(2)[aria-sort]');
      await tapOn(sector, '#totals [data-figure="lst.tvl.eth"]');
      await seen(sector, '.receipt-dialog .td-receipt li');
      await tapOn(sector, '.receipt-dialog .td-icon-button');
      await until('it closed', async () => (await textOf(sector, '.receipt-dialog')) === null);
      await tapOn(sector, '#history [role="tab"]:nth-child(2)');
      await until('shares', async () => (await textOf(sector, '#history .legend-last'))?.includes('%'));
      await sector.close();
    });

    it('sector: exported, two protocols compared, a term looked up and followed', async () => {
      const sector = await openSurfacePage(session(), 'sector');
      await seen(sector, '.glossary [data-entity]');
      await tapOn(sector, '.exports .td-button');
      const saved = await until('the file', async () => savedFile(session().downloadsDir, /\r\n$/));
      expect(saved.split('\r\n')[0]).toContain('as_of_block');
      const choice = '.compare-choice span:nth-child(2) select';
      const before = await textOf(sector, '.compare thead th:nth-child(3)');
      await tapOn(sector, choice);
      await seen(sector, `${choice}:focus`);
      // The list that opens is the system's own and cannot be touched from here.
      await sector.inPage(wanted => {
        const select = document.querySelector<HTMLSelectElement>(wanted)!;
        select.selectedIndex += 1;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, choice);
      await until('another', async () => (await textOf(sector, '.compare thead th:nth-child(3)')) !== before);
      await tapOn(sector, '#glossary .text-field');
      await seen(sector, '#glossary .text-field:focus');
      await type(sector, 'slashing');
      const first = async () => (await textsOf(sector, '.glossary dt'))[0];
      await until('the term', async () => (await first())?.startsWith('Slashing'));
      await tapOn(sector, '.glossary dd .td-mention');
      await until('another term', async () => !(await first())?.startsWith('Slashing'));
      await sector.close();
    });
  },
  options,
);
