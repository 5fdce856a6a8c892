import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { hoverWord, isInLens, placeOf } from './harness/lens.ts';
import { openPanel } from './harness/open-panel.ts';
import { servePages } from './harness/serve-pages.ts';

const filler = '<p>الماء يأتي والماء يذهب، والصفحة صفحة.</p>'.repeat(60);
const html = `<!doctype html><html dir="rtl" lang="ar"><title>قراءة</title>
  <p>في الشهر الماضي كسب Ether.fi ما خسره الآخرون.</p><p lang="he">בחודש שעבר Rocket Pool גדל יותר מכולם.</p>${filler}</html>`;

inBothBrowsers('a page that reads from right to left', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;
  let widthPx: number;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    await monthOfFigures(await session().open(`${session().extensionUrl}options.html`));
    page = await session().open(site.url);
    // Without the scrollbar, where the browser draws one beside the page.
    widthPx = await page.inPage(() => document.documentElement.clientWidth);
  });
  afterAll(() => site?.close());

  it.each([
    ['Arabic', 'Ether.fi', 'ether-fi'],
    ['Hebrew', 'Rocket Pool', 'rocket-pool'],
  ])('has the card of a name in %s below its line, inside the viewport', async (_, word, entity) => {
    const card = await hoverWord(page, word, entity);
    const line = (await placeOf(page, word))!;
    expect(card.y).toBeGreaterThanOrEqual(line.y + line.height);
    expect(card.x).toBeGreaterThanOrEqual(8);
    expect(card.x + card.width).toBeLessThanOrEqual(widthPx - 8);
    expect(card.x).toBeLessThanOrEqual(line.x);
    await page.press('Escape');
    await until('the card to go', async () => !(await isInLens(page, '.td-frame')));
  });

  it('has figures in the order of their own language', async () => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    const places = await until('the flows', () =>
      page.inLens(root => {
        const placed = (selector: string) => root.querySelector(selector)?.getBoundingClientRect().left;
        const [week, month] = ['nth-child(2)', 'nth-child(3)'].map(at => placed(`.td-card-table thead th:${at}`));
        const row = '.td-card-table tr:has(.td-arrow)';
        const [label, arrow, amount] = ['th', '.td-arrow', '.td-figure bdi'].map(part => placed(`${row} ${part}`));
        return amount === undefined ? null : [label, week, month, arrow, amount];
      }),
    );
    const [label, week, month, arrow, amount] = places as number[];
    expect(label!).toBeLessThan(week!);
    expect(week!).toBeLessThan(month!);
    expect(arrow!).toBeLessThan(amount!);
  });

  it('has the panel and its tab at the right edge, as they are set', async () => {
    const edges = (selector: string) =>
      page.inLens((root, wanted) => {
        const box = root.querySelector(wanted)?.getBoundingClientRect();
        return box ? { left: box.left, right: box.right } : null;
      }, selector);
    await openPanel(page);
    expect((await edges('.td-panel'))?.right).toBe(widthPx);
    const [name, flow] = [await edges('.td-list-table tbody th'), await edges('.td-list-table tbody td:last-child')];
    expect(name!.right).toBeLessThanOrEqual(flow!.left);
    await page.press('Escape');
    expect((await until('the tab', () => edges('.td-tab')))?.right).toBe(widthPx);
  });
});
