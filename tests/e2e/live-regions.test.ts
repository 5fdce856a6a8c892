import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickInLens, hoverWord, isInLens } from './harness/lens.ts';
import { marked } from './harness/marked.ts';
import { servePages } from './harness/serve-pages.ts';
import { heard, listen, listenInLens } from './harness/spoken.ts';
import { clickOn, openSurfacePage, seen, type } from './harness/surfaces.ts';

const page = (text: string) => `<!doctype html><html lang="en"><title>Page</title><p>${text}</p></html>`;

inBothBrowsers('what arrives is said by itself', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let commands: PageSession;
  let reading: PageSession;

  beforeAll(async () => {
    site = await servePages({
      '/one': { html: page('Last month Ether.fi gained what Lido lost, and restaking grew.') },
      '/two': { html: page('Rocket Pool alone.') },
    });
    commands = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(commands);
    reading = await session().open(`${site.url}/one`);
  });
  afterAll(() => site?.close());

  /** A page is read while it is in sight. */
  async function read(path: '/one' | '/two'): Promise<void> {
    await reading.bringToFront();
    await reading.goto(`${site.url}${path}`);
    await marked(reading, path === '/one' ? 'Lido' : 'Rocket Pool');
  }
  const said = async (surface: PageSession, what: RegExp) =>
    until(`${what} to be said on ${await surface.inPage(() => location.pathname)}`, async () => {
      const all = await heard(surface);
      return all.some(text => what.test(text));
    });

  it('on the page: figures of a receipt, a copied line, a name inside a card, the rows of the panel', async () => {
    await read('/one');
    await hoverWord(reading, 'Ether.fi', 'ether-fi');
    await listenInLens(reading);
    await clickInLens(reading, '[data-figure="apy.7d"]');
    await said(reading, /^Contract reads: \d+$/);
    await clickInLens(reading, '[data-copy]');
    await said(reading, /^(Copied|The browser refused to copy\.)$/);
    await clickInLens(reading, '.td-card-back');
    await clickInLens(reading, '.td-frame [data-entity="term:apy"]');
    await said(reading, /^Figures for .+ have arrived\.$/);
    await clickInLens(reading, '.td-card-back');
    await clickInLens(reading, '.td-card-footer [aria-expanded]');
    await clickInLens(reading, '.td-card-more li:nth-child(3) button');
    await said(reading, /^Tidemark: 3 names on this page$/);
    await clickInLens(reading, '.td-panel-header .td-button:last-child');
    await until('no panel', async () => !(await isInLens(reading, '.td-panel')));
  });

  it('in the side panel: the names of another page', async () => {
    await read('/one');
    const panel = await openSurfacePage(session(), 'sidepanel');
    await seen(panel, '.td-list-table');
    await listen(panel);
    await read('/two');
    await panel.bringToFront();
    await said(panel, /^Tidemark: 1 name on this page$/);
    await panel.close();
  });

  it('on the sector page: a receipt’s reads, what a filter leaves', async () => {
    const sector = await openSurfacePage(session(), 'sector');
    await listen(sector);
    await clickOn(sector, '#totals [data-figure="lst.tvl.eth"]');
    await said(sector, /^Contract reads: \d+$/);
    await sector.press('Escape');
    await clickOn(sector, '#all .table-filter .text-field');
    await type(sector, 'lido');
    await said(sector, /^1 /);
    await sector.close();
  });

  it('in the options: a choice kept, an endpoint added, what its test found', async () => {
    const options = await openSurfacePage(session(), 'options');
    await listen(options);
    await clickOn(options, '.add-endpoint .text-field');
    const url = `${inject('rpcUrl')}/`;
    await type(options, url);
    await options.press('Enter');
    await said(options, /^Saved$/);
    await clickOn(options, `[data-endpoint="${url}"] .endpoint-line .td-button`);
    await said(options, /31337/);
    await clickOn(options, `[data-endpoint="${url}"] .endpoint-line .td-button:last-of-type`);
    await clickOn(options, '[data-setting="markQuietTerms"] .switch');
    await until(
      'it said of the setting too',
      async () => (await heard(options)).filter(text => text === 'Saved').length > 1,
    );
    await clickOn(options, '[data-setting="markQuietTerms"] .switch');
    await options.close();
  });

  it('on every surface: what has come to be wrong with the data; and no age each half minute', async () => {
    for (const name of ['popup', 'sidepanel', 'sector', 'options'] as const) {
      const surface = await openSurfacePage(session(), name);
      await listen(surface);
      if (name !== 'options') expect(await surface.inPage(isSilentOnAge)).toBe(true);
      await haveTrouble(surface);
      await said(surface, /^No endpoint answers\./);
      await surface.close();
    }
  });
});

/** Whether nothing is said where the age alone has changed. What hears of changes does so before this goes on. */
async function isSilentOnAge(): Promise<boolean> {
  const { dataset } = document.documentElement;
  const before = dataset.heard;
  document.querySelector('.td-age time')!.textContent = 'an hour ago';
  await null;
  return dataset.heard === before;
}

type Status = { problems: unknown };
type Reply = { value?: Partial<Status> & { status?: Status } };
type Send = (message: { type: string }, answered?: (reply: Reply) => void) => Promise<Reply> | undefined;

/** Has the background's next answers tell of a problem, and the surface ask for them. */
function haveTrouble(surface: PageSession): Promise<void> {
  return surface.inPage(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, { runtime: { sendMessage: Send } }>;
    const { runtime } = (browser ?? chrome)!;
    const send = runtime.sendMessage.bind(runtime);
    const problems = [{ code: 'no-endpoint', message: 'No endpoint answers.', action: 'endpoints' }];
    const troubled = (reply: Reply): Reply => {
      const status = reply?.value?.status ?? reply?.value;
      if (status?.problems) status.problems = problems;
      return reply;
    };
    // As the browser has it, by a promise, or by a function to call, as what stands for it does.
    runtime.sendMessage = (message, answered) =>
      answered ? send(message, reply => answered(troubled(reply))) : send(message)?.then(troubled);
    dispatchEvent(new Event('offline'));
  });
}
