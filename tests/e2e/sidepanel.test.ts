import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { marked } from './harness/marked.ts';
import { servePages } from './harness/serve-pages.ts';
import { clickOn, openSurfacePage, seen, textOf, textsOf } from './harness/surfaces.ts';

const far = '<div style="height: 3000px"></div>';
const page = (text: string) => `<!doctype html><html lang="en"><title>Page</title><p>${text}</p></html>`;

inBothBrowsers('the side panel', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let reading: PageSession;
  let panel: PageSession;

  beforeAll(async () => {
    site = await servePages({
      '/one': { html: page(`Lido and restaking.</p>${far}<p>Ether.fi stands below.`) },
      '/two': { html: page('Rocket Pool alone.') },
    });
    const options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    reading = await session().open(`${site.url}/one`);
    // A page is read while it is in sight; beside a real side panel it stays so, beside this tab it does not.
    await marked(reading, 'Lido');
    panel = await openSurfacePage(session(), 'sidepanel');
    await seen(panel, '.td-list-table');
  });
  afterAll(() => site?.close());

  it('lists the names and terms of the page', async () => {
    expect(await textsOf(panel, '.td-list-table .td-list-name bdi')).toEqual(['Lido', 'ether.fi']);
    expect(await textsOf(panel, '.td-list-terms .td-list-name bdi')).toContain('Restaking');
    expect(await textOf(panel, '.td-age')).toContain('Demo data');
  });

  it('orders them by a figure', async () => {
    await clickOn(panel, '.td-list-order .td-button:nth-of-type(3)');
    const amount = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));
    await until('the larger flow first', async () => {
      const [first, second] = await textsOf(panel, '.td-list-table tbody td:last-child bdi');
      return first !== undefined && second !== undefined && amount(first) > amount(second);
    });
    await clickOn(panel, '.td-list-order .td-button:nth-of-type(1)');
  });

  it('scrolls the page to a mention', async () => {
    await clickOn(panel, '.td-list-table tbody tr:nth-child(2) .td-list-name');
    await until('the page to scroll', () => reading.inPage(() => scrollY > 1000));
  });

  it('follows the person to another page', async () => {
    await reading.bringToFront();
    await reading.goto(`${site.url}/two`);
    await marked(reading, 'Rocket Pool');
    await panel.bringToFront();
    await until(
      'the other list',
      async () => (await textsOf(panel, '.td-list-table .td-list-name bdi')).join() === 'Rocket Pool',
    );
  });
});
