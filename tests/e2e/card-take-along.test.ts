import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { receiptText } from '../../components/figures/receipt-text.ts';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickInLens, hoverWord, isInLens, textInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const html = `<!doctype html><title>Reading</title>
  <p>Last month Ether.fi gained what Lido lost.</p>
  <textarea style="position:fixed;right:8px;bottom:8px" rows="3"></textarea>`;

inBothBrowsers('what a reader takes along from a card', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    const jump = { html: '<!doctype html><title>Reading</title><p>Last month uniETH lost some of its worth.</p>' };
    site = await servePages({ '/': { html }, '/live': { html }, '/jump': jump });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(() => page.goto(site.url));

  const reads = async (figure: string, protocol = 'ether-fi') => {
    const reply = await askBackground(surface, 'figure.receipt', { protocol, figure });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };

  async function openReceipt(figure: string): Promise<void> {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, `[data-figure="${figure}"]`);
    await until('the reads', () => isInLens(page, '.td-receipt li'));
  }

  /** What is on the clipboard, by the page's own paste. */
  async function pasted(): Promise<string> {
    const { x, y, width, height } = await page.inPage(() => {
      const { x, y, width, height } = document.querySelector('textarea')!.getBoundingClientRect();
      return { x, y, width, height };
    });
    await page.click(x + width / 2, y + height / 2);
    await until('the focus', () => page.inPage(() => document.activeElement?.localName === 'textarea'));
    await page.hold('Control', () => page.press('v'));
    return until('the text', () => page.inPage(() => document.querySelector('textarea')!.value));
  }

  it('copies a receipt as commands that repeat each read', async () => {
    await openReceipt('apy.7d');
    await clickInLens(page, '.td-receipt > .td-button');
    await until('the confirmation', async () => (await textInLens(page, '.td-receipt > .td-button')) === 'Copied');
    const all = await reads('apy.7d');
    expect(all.length).toBeGreaterThan(1);
    const text = await pasted();
    expect(text).toBe(receiptText('ether.fi: APY', all));
    expect(text.split('\n')).toHaveLength(all.length + 1);
  });

  it('copies a figure as a line with its value, time, block and source', async () => {
    await openReceipt('tvl.eth');
    const shown = await textInLens(page, '.td-card-lead bdi');
    await clickInLens(page, '[data-copy]');
    await until('the confirmation', async () => (await textInLens(page, '[data-copy]')) === 'Copied');
    const reply = await askBackground(surface, 'snapshot.get', {});
    const figure = reply.ok ? reply.value.snapshot?.protocols['ether-fi']?.figures['tvl.eth'] : undefined;
    const block = Number(figure!.to!.block).toLocaleString('en-US');
    const [day, time] = figure!.to!.time.split('T');
    const line = await pasted();
    expect(line).toMatch(/^ether\.fi, TVL: (.+) \(as of (.+) UTC, block (.+); Demo data\)$/);
    const [, value, asOf, at] = /^ether\.fi, TVL: (.+) \(as of (.+) UTC, block (.+); Demo data\)$/.exec(line)!;
    expect([value, at]).toEqual([shown, block]);
    expect(new Date(`${asOf} UTC`).toISOString().slice(0, 16)).toBe(`${day}T${time!.slice(0, 5)}`);
  });

  it('leads from each read to the contract at a block explorer, where the figures are real', async () => {
    await page.goto(`${site.url}/live`);
    await until('the marks', async () => (await markPlaces(page)).length === 2);
    await answerAsLive(surface, `${site.url}/live`);
    await openReceipt('apy.7d');
    const expected = (await reads('apy.7d')).map(({ contract }) => [
      `https://etherscan.io/address/${contract}#readContract`,
      '_blank',
      'noreferrer noopener',
    ]);
    const links = await until('every link', async () => {
      const all = await page.inLens(root =>
        [...root.querySelectorAll<HTMLAnchorElement>('.td-receipt li a')].map(a => [a.href, a.target, a.rel]),
      );
      return all?.length === expected.length && all;
    });
    expect(links).toEqual(expected);
  });

  it('opens the two reads behind a jump of the rate', async () => {
    await page.goto(`${site.url}/jump`);
    await hoverWord(page, 'uniETH', 'token:uniETH');
    const event = '[data-figure^="event."]';
    const shown = await textInLens(page, `${event} bdi`);
    const key = await page.inLens((root, wanted) => root.querySelector<HTMLElement>(wanted)!.dataset.figure, event);
    await clickInLens(page, event);
    await until('the reads', () => isInLens(page, '.td-receipt li'));
    expect(await textInLens(page, '.td-card-lead bdi')).toBe(`−${shown}`);
    const expected = await reads(key!, 'bedrock-unieth');
    const blocks = [...new Set(expected.map(({ block }) => block))];
    expect(blocks).toHaveLength(2);
    expect(key).toBe(`event.${blocks[1]}`);
    const results = await page.inLens(root =>
      [...root.querySelectorAll('.td-receipt li > div > code')].map(code => code.textContent),
    );
    expect(results).toEqual(expected.map(({ result }) => result.join(', ')));
  });

  it('shows beside Lido what Lido’s own card shows', async () => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    const beside = await page.inLens(root => {
      const table = root.querySelector('.td-card-beside')!;
      table.scrollIntoView({ block: 'nearest' });
      const { top, bottom } = table.getBoundingClientRect();
      const body = table.closest('.td-card-body')!.getBoundingClientRect();
      const text = (selector: string) => [...table.querySelectorAll(selector)].map(cell => cell.textContent ?? '');
      return {
        inSight: top >= body.top - 1 && bottom <= body.bottom + 1,
        heads: text('thead th'),
        rows: text('tbody th'),
        own: text('td:nth-child(2) bdi'),
        lido: text('td:nth-child(3) bdi'),
      };
    });
    expect(beside).toMatchObject({ inSight: true, heads: ['ether.fi', 'Lido'] });
    expect(beside!.rows).toEqual(['APY, 7 days', 'Net flow, 30 days', 'TVL']);
    const figures = () =>
      page.inLens(root =>
        ['apy.7d', 'flow.30d.eth', 'tvl.eth'].map(key => root.querySelector(`[data-figure="${key}"] bdi`)?.textContent),
      );
    expect(await figures()).toEqual(beside!.own);
    await page.press('Escape');
    await until('the card to close', async () => !(await isInLens(page, '.td-frame')));
    await hoverWord(page, 'Lido', 'lido');
    expect(await figures()).toEqual(beside!.lido);
    expect(await isInLens(page, '.td-card-beside')).toBe(false);
  });

  it.each([
    ['ether-fi', 'ether.fi', 2],
    ['lido', 'Lido', 3],
  ])('opens the reads of what stands beside Lido, those of %s', async (protocol, name, column) => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    for (const [row, figure] of ['apy.7d', 'flow.30d.eth', 'tvl.eth'].entries()) {
      const cell = `.td-card-beside tbody tr:nth-child(${row + 1}) td:nth-child(${column})`;
      const shown = await textInLens(page, `${cell} bdi`);
      await clickInLens(page, `${cell} button`);
      const expected = await reads(figure, protocol);
      const results = await until('every read', async () => {
        const all = await page.inLens(root =>
          [...root.querySelectorAll('.td-receipt li')].map(
            read => read.querySelector(':scope > div > code')!.textContent,
          ),
        );
        return all?.length === expected.length && all;
      });
      expect(results).toEqual(expected.map(({ result }) => result.join(', ')));
      expect(await textInLens(page, '.td-card-name')).toBe(name);
      expect(await textInLens(page, '.td-card-lead bdi')).toBe(shown);
      await clickInLens(page, '.td-card-back');
    }
  });
});

type World = { runtime: { sendMessage(message: { type: string }): Promise<unknown> } };
type Api = {
  tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(o: object): Promise<unknown> };
};
type CardReply = { value: { status: { demo: boolean } } };

/** Shows the figures of the test's chain in the page at `url` as ones of a real chain. */
function answerAsLive(surface: PageSession, url: string): Promise<void> {
  return surface.inPage(async address => {
    const func = () => {
      const world = globalThis as unknown as Record<'browser' | 'chrome', World>;
      const { runtime } = world.browser ?? world.chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = async message => {
        const reply = await send(message);
        if (message.type === 'card.content') (reply as CardReply).value.status.demo = false;
        return reply;
      };
    };
    const global = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    const api = global.browser ?? global.chrome;
    const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(address));
    await api.scripting.executeScript({ target: { tabId: tab!.id }, func });
  }, url);
}
