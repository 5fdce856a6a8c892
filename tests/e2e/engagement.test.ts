import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import { hostTag, type PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';
import { frames } from './harness/frames.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { type Box, cardBox, clickInLens, hoverWord, placeOf, stepTo } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const filler = '<p>The tide comes in and the tide goes out, and a page is a page.</p>';
const html = `<!doctype html><title>Reading</title><body style="max-width:700px">
  <input id="before" value="Before">
  <p>Last month Ether.fi gained much.</p>${filler.repeat(20)}
  <p>Lido lost some of it.</p>${filler.repeat(20)}
  <p>Rocket Pool stood still.</p><p id="link"><a href="#there">KelpDAO is a link</a></p></body>`;

const veiled = `<!doctype html><title>Veiled</title><body>
  <p style="position:relative">Ether.fi paid more.<i id="veil" style="position:absolute;inset:0"></i></p></body>`;

inBothBrowsers('a reader who engages with a mark', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html }, '/veiled': { html: veiled } });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(() => open({}));
  afterEach(() => askBackground(surface, 'settings.reset', {}));

  /** The page as one opens it who has chosen this. */
  async function open(reading: Partial<ReadingSettings>): Promise<void> {
    const reply = await askBackground(surface, 'settings.change', { change: { reading } });
    if (!reply.ok) throw new Error(reply.error.message);
    await page.bringToFront();
    await page.goto(site.url);
    await until('marks', async () => (await markPlaces(page)).length > 3);
  }

  const isCardGone = async () => !(await page.inPage(hasCard, hostTag)) || (await openEntity(page)) === null;

  it('alone has the card’s code brought', async () => {
    const plain = (await placeOf(page, 'The tide comes'))!;
    await page.moveMouse(plain.x, plain.y + 5);
    await page.click(plain.x + 40, plain.y + 5);
    await page.moveMouse(plain.x + 200, plain.y + 5, 10);
    await page.inPage(frames, 20);
    expect(await isLensThere(surface, site.url)).toBe(false);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    expect(await isLensThere(surface, site.url)).toBe(true);
  });

  it('sees no mark through what lies above it', async () => {
    await page.goto(`${site.url}/veiled`);
    await until('a mark', async () => (await markPlaces(page)).length > 0);
    const { x, y } = (await placeOf(page, 'Ether.fi'))!;
    await page.moveMouse(x + 2, y + 5);
    await page.moveMouse(x + 12, y + 6, 10);
    await page.inPage(frames, 20);
    expect(await isLensThere(surface, `${site.url}/veiled`)).toBe(false);
    await page.inPage(() => document.getElementById('veil')!.remove());
    await hoverWord(page, 'Ether.fi', 'ether-fi');
  });

  it('keeps the card for as long as the pointer rests on the mention or on the card', async () => {
    await open({ dwellMs: 100, graceMs: 1000 });
    const box = await hoverWord(page, 'Ether.fi', 'ether-fi');
    await page.inPage(frames, 90);
    expect(await cardBox(page, 'ether-fi')).not.toBeNull();
    await page.moveMouse(box.x + 60, box.y + 40, 10);
    await page.inPage(frames, 90);
    expect(await cardBox(page, 'ether-fi')).not.toBeNull();
    await page.moveMouse(1200, 760, 8);
    await until('the card to go', isCardGone);
  });

  it('clicks where clicks are to open cards', async () => {
    await open({ trigger: 'click' });
    const point = middle((await placeOf(page, 'Ether.fi'))!);
    await page.moveMouse(point.x, point.y + 40);
    await page.moveMouse(point.x, point.y);
    await page.inPage(frames, 40);
    expect(await isLensThere(surface, site.url)).toBe(false);
    await page.click(point.x, point.y);
    await until('the card', () => cardBox(page, 'ether-fi'));
    await page.press('Escape');
    await until('the card to close', isCardGone);
    await page.click(point.x, point.y);
    await until('the card again', () => cardBox(page, 'ether-fi'));
  });

  it('leaves a link under a mark to the page', async () => {
    await open({ trigger: 'click' });
    await page.inPage(() => document.getElementById('link')!.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const point = middle((await placeOf(page, 'KelpDAO'))!);
    await page.click(point.x, point.y);
    await until('the link to be followed', () => page.inPage(() => location.hash === '#there'));
    await page.inPage(frames, 40);
    expect(await isLensThere(surface, site.url)).toBe(false);
  });

  it('holds a key where cards ask for one, before or after the pointer has come', async () => {
    await open({ trigger: 'modifier-hover' });
    const point = middle((await placeOf(page, 'Ether.fi'))!);
    await page.moveMouse(point.x, point.y + 40);
    await page.moveMouse(point.x, point.y);
    await page.inPage(frames, 40);
    expect(await isLensThere(surface, site.url)).toBe(false);
    await page.hold('Shift', () => until('the card', () => cardBox(page, 'ether-fi')));
    await page.press('Escape');
    await until('the card to close', isCardGone);
    await page.moveMouse(point.x, point.y + 200);
    await page.hold('Shift', async () => {
      await page.moveMouse(point.x, point.y, 12);
      await until('the card again', () => cardBox(page, 'ether-fi'));
    });
  });

  it('steps through the mentions both ways, the focus in the card and then back where it was', async () => {
    await page.inPage(() => document.getElementById('before')!.focus());
    const step = async (direction: 1 | -1, entity: string) => {
      await stepTo(surface, site.url, direction);
      await until(`the card of ${entity}`, () => cardBox(page, entity));
      await until('the focus in it', async () => (await focusedEntity(page)) === entity);
      const flashed = await until('the mention in view', () => page.inPage(flashedInView));
      return flashed;
    };
    expect(await step(1, 'ether-fi')).toBe('Ether.fi');
    expect(await step(1, 'lido')).toBe('Lido');
    expect(await step(1, 'rocket-pool')).toBe('Rocket Pool');
    expect(await step(-1, 'lido')).toBe('Lido');
    await page.press('Escape');
    await until('the card to close', isCardGone);
    expect(await page.inPage(() => document.activeElement?.id)).toBe('before');
  });

  it('closes the card by Escape whatever the page does with the key', async () => {
    await page.inPage(() => {
      const swallow = (event: Event) => event.stopImmediatePropagation();
      for (const type of ['keydown', 'keyup']) addEventListener(type, swallow, { capture: true });
      document.getElementById('before')!.focus();
    });
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    expect(await page.inPage(() => document.activeElement?.id)).toBe('before');
    await page.press('Escape');
    await until('the card to close', isCardGone);
  });

  it('switches the site off from the card, and opens cards again once it is on', async () => {
    const host = new URL(site.url).hostname;
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, '.td-frame [aria-expanded]');
    await clickInLens(page, '.td-card-more li:nth-child(2) button');
    await until('a page without marks', async () => (await markPlaces(page)).length === 0);
    await page.press('Escape');
    await until('a page without the lens', async () => !(await page.inPage(hasCard, hostTag)));
    const reply = await askBackground(surface, 'settings.get', {});
    if (!reply.ok) throw new Error(reply.error.message);
    expect(reply.value.sites.find(rule => rule.host === host)?.reading.enabled).toBe(false);
    await askBackground(surface, 'site.remove', { host });
    await until('marks again', async () => (await markPlaces(page)).length > 3);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
  });
});

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function hasCard(tag: string): boolean {
  return document.querySelector(tag) !== null;
}

function openEntity(page: PageSession): Promise<string | null> {
  return page.inLens(root => root.querySelector('.td-frame')?.getAttribute('data-entity') ?? null);
}

/** The entity of the card that has the focus itself. */
function focusedEntity(page: PageSession): Promise<string | null> {
  return page.inLens(root => root.activeElement?.getAttribute('data-entity') ?? null);
}

/** The words that are set off from the others, where they stand inside the viewport. */
function flashedInView(): string | null {
  const [mark] = CSS.highlights.get('tidemark-flash') ?? [];
  if (!mark) return null;
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight ? range.toString() : null;
}

/** Whether the lens was injected into the page, asked in the extension's own world there. */
function isLensThere(surface: PageSession, url: string): Promise<boolean> {
  return surface.inPage(async address => {
    type Api = {
      tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
      scripting: { executeScript(o: object): Promise<{ result: boolean }[]> };
    };
    const global = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    const api = global.browser ?? global.chrome;
    const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(address));
    const func = () => globalThis.tidemarkLens !== undefined;
    const [answer] = await api.scripting.executeScript({ target: { tabId: tab!.id }, func });
    return answer!.result;
  }, url);
}
