import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, clickInLens, hoverWord, isInLens, stepTo, textInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const filler = '<p>The tide comes in and the tide goes out, and a page is a page.</p>'.repeat(30);
const html = `<!doctype html><title>Reading</title><body style="max-width:700px">
  <button id="before">Before</button>
  <p>Last month Ether.fi gained what other staking protocols lost, Lido among them.</p>${filler}</body>`;

inBothBrowsers('the card', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(() => page.goto(site.url));

  const card = (selector = '') => `.td-frame[data-entity="ether-fi"] ${selector}`;

  it('opens the receipt of a figure, with every read it was computed from', async () => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, card('[data-figure="flow.7d.eth"]'));
    const reply = await askBackground(surface, 'figure.receipt', { protocol: 'ether-fi', figure: 'flow.7d.eth' });
    if (!reply.ok) throw new Error(reply.error.message);
    // A long list is drawn a dozen reads at a time.
    const shown = await until('every read', async () => {
      const texts = await page.inLens(root =>
        [...root.querySelectorAll('.td-receipt li')].map(read => read.textContent ?? ''),
      );
      return texts?.length === reply.value.length && texts;
    });
    for (const [index, read] of reply.value.entries()) {
      expect(shown[index]).toContain(read.contract);
      for (const result of read.result) expect(shown[index]).toContain(result);
    }
    expect(await textInLens(page, card('.td-card-kind'))).toBe('Net flow, 7 days');
    await clickInLens(page, card('.td-card-back'));
    await until('the card again', () => isInLens(page, card('.td-card-table')));
  });

  it('copies a figure as a line with its as-of and source', async () => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, card('[data-figure="tvl.eth"]'));
    await clickInLens(page, card('[data-copy]'));
    await until('the confirmation', async () => (await textInLens(page, card('[data-copy]'))) === 'Copied');
    const line = await page.inLens(root => root.querySelector('[data-copy]')!.getAttribute('data-copy'));
    expect(line).toMatch(/^ether\.fi, TVL: [\d.,]+M? ETH \(as of .+ UTC, block [\d,]+; Demo data\)$/);
  });

  it('explains its words in nested cards, with a way back', async () => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, card('[data-entity="term:apy"]'));
    const term = await askBackground(surface, 'card.content', { entity: 'term:apy' });
    if (!term.ok) throw new Error(term.error.message);
    await until('the term', async () => (await textInLens(page, card('h2'))) === term.value.name);
    expect(await textInLens(page, card('.td-card-back'))).toBe('Back to ether.fi');
    await clickInLens(page, card('.td-card-back'));
    await until('the way back', async () => (await textInLens(page, card('h2'))) === 'ether.fi');
    expect(await isInLens(page, card('.td-card-back'))).toBe(false);
  });

  it('lets the pointer cross to it, and goes when the pointer has left both', async () => {
    const box = await hoverWord(page, 'Ether.fi', 'ether-fi');
    await page.moveMouse(box.x + 60, box.y + 30, 12);
    expect(await cardBox(page, 'ether-fi')).not.toBeNull();
    await page.moveMouse(1200, 780, 6);
    await until('the card to go', async () => (await cardBox(page, 'ether-fi')) === null);
  });

  it('stays where it is dragged once it is pinned', async () => {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, card('[aria-pressed]'));
    await until('the pin', () => isInLens(page, '.td-frame[data-pinned="true"]'));
    const pinned = (await cardBox(page, 'ether-fi'))!;
    await page.drag({ x: pinned.x + 120, y: pinned.y + 20 }, { x: pinned.x + 420, y: pinned.y + 130 });
    const dragged = await until('the card where it was dragged', async () => {
      const now = await cardBox(page, 'ether-fi');
      return now && now.x - pinned.x === 300 && now.y - pinned.y === 110 && now;
    });
    await page.moveMouse(20, 790, 6);
    await page.inPage(scrollAndPaint);
    expect(await cardBox(page, 'ether-fi')).toEqual(dragged);
    await clickInLens(page, card('[aria-label="Move to the next corner"]'));
    const moved = await until('the card at the top', async () => {
      const now = await cardBox(page, 'ether-fi');
      return now?.y === 8 && now;
    });
    // Firefox's scrollbar takes room of its own, which the card leaves free.
    const viewWidth = await page.inPage(() => visualViewport!.width);
    expect(moved.x + moved.width + 8).toBeCloseTo(viewWidth, 0);
    await page.press('Escape');
    await until('the card to close', async () => (await cardBox(page, 'ether-fi')) === null);
  });

  it('is a labelled dialog whose focus comes and goes by keyboard', async () => {
    await page.inPage(() => document.getElementById('before')!.focus());
    await until('marks', async () => (await markPlaces(page)).length > 1);
    await stepTo(surface, site.url, 1);
    await until('the card of the first mention', () => cardBox(page, 'ether-fi'));
    const focused = () =>
      page.inLens(root => {
        const { activeElement } = root;
        return activeElement && `${activeElement.getAttribute('role') ?? activeElement.localName}`;
      });
    await until('the focus in the card', async () => (await focused()) === 'dialog');
    expect(await page.inLens(root => root.querySelector('[role="dialog"]')!.getAttribute('aria-label'))).toBe(
      'ether.fi',
    );
    await page.press('Tab');
    await until('the focus on a button', async () => (await focused()) === 'button');
    await page.press('Escape');
    await until('the card to close', async () => (await cardBox(page, 'ether-fi')) === null);
    expect(await page.inPage(() => document.activeElement?.id)).toBe('before');
  });

  it('leaves a name for good on this site', async () => {
    const host = new URL(site.url).hostname;
    const words = async () => (await markPlaces(page)).map(mark => mark.text);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, card('[aria-expanded]'));
    await clickInLens(page, card('.td-card-more li:nth-child(1) button'));
    await until('the name to be left', async () => {
      const marked = await words();
      return marked.includes('Lido') && !marked.includes('Ether.fi');
    });
    await page.press('Escape');
    await until('the card to go', async () => (await cardBox(page, 'ether-fi')) === null);
    await askBackground(surface, 'site.remove', { host });
    await until('the mark again', async () => (await words()).includes('Ether.fi'));
  });
});

/** Scrolls the page and resolves two painted frames later. */
function scrollAndPaint(): Promise<void> {
  window.scrollTo({ top: 300, behavior: 'instant' });
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}
