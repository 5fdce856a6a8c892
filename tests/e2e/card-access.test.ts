import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BrowserSession } from '../../utils/commands/browsers/browser-session.ts';
import { chromiumPage, launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { lensViolations } from './harness/axe.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, clickInLens, hoverWord, isInLens, placeOf } from './harness/lens.ts';
import { openPanel } from './harness/open-panel.ts';
import { servePages } from './harness/serve-pages.ts';

const text = '<p>Last month Ether.fi gained what Lido lost, and restaking grew. The tide comes in, and out again.</p>';
const light = `<!doctype html><html lang="en"><title>Light</title><body>${text}</body></html>`;
const dark = `<!doctype html><html lang="en"><title>Dark</title><body style="background:#111;color:#eee">${text}</body></html>`;

inBothBrowsers('accessibility of the lens', session => {
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    site = await servePages({ '/light': { html: light }, '/dark': { html: dark } });
    await monthOfFigures(await session().open(`${session().extensionUrl}options.html`));
  });
  afterAll(() => site?.close());

  for (const theme of ['light', 'dark']) {
    it(`has no violation on a ${theme} page: card, receipt, term, panel`, async () => {
      const page = await session().open(`${site.url}/${theme}`);
      await hoverWord(page, 'Ether.fi', 'ether-fi');
      expect(await page.inLens(root => (root.querySelector('.td-root') as HTMLElement).dataset.theme)).toBe(theme);
      expect(await lensViolations(page)).toEqual([]);
      await clickInLens(page, '[data-figure="apy.7d"]');
      await until('the reads', () => isInLens(page, '.td-receipt li'));
      expect(await lensViolations(page)).toEqual([]);
      await clickInLens(page, '.td-card-back');
      await clickInLens(page, '[data-entity="term:tvl"]');
      await until('the term', () => isInLens(page, '.td-card-source'));
      expect(await lensViolations(page)).toEqual([]);
      await page.press('Escape');
      await openPanel(page);
      expect(await lensViolations(page)).toEqual([]);
      await page.close();
    });
  }
});

const mobile = '<meta name="viewport" content="width=device-width">';
/** Marks on what the page itself does something with when it is tapped, and one that it leaves alone. */
const taken = `
  <p><a href="#followed">Read on about Lido</a></p>
  <p onclick="taps.push('handled')">Show Rocket Pool</p>
  <p id="prevented">Open KelpDAO here</p>
  <p>Last month Ether.fi gained much.</p>
  <script>
    window.taps = [];
    document.getElementById('prevented').addEventListener('click', event => { event.preventDefault(); taps.push('prevented'); });
    addEventListener('hashchange', () => taps.push(location.hash));
  </script>`;

describe('the card on a touch screen', () => {
  let session: BrowserSession & Awaited<ReturnType<typeof launchChromium>>;
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    const viewport = { width: 390, height: 780 };
    const extensionDir = inject('extensionDirs').chromium;
    session = await launchChromium({ extensionDir, headless: true, hasTouch: true, viewport });
    site = await servePages({
      '/': { html: light.replace('<body>', `${mobile}<body>`) },
      '/taken': { html: `<!doctype html><title>Taps of the page</title>${mobile}${taken}` },
    });
    await monthOfFigures(await session.open(`${session.extensionUrl}options.html`));
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('opens by a tap as a sheet that leaves the line in sight, and goes by a tap elsewhere', async () => {
    const native = await session.context.newPage();
    const page = chromiumPage(native);
    await page.goto(site.url);
    const line = (await placeOf(page, 'Ether.fi'))!;
    const box = await until('the sheet', async () => {
      if (!(await isInLens(page, '.td-frame'))) await native.touchscreen.tap(line.x + 20, line.y + 5);
      return cardBox(page, 'ether-fi');
    });
    expect([box.x, box.width]).toEqual([0, 390]);
    expect(box.y).toBeGreaterThan(line.y + line.height);
    expect(box.y + box.height).toBe(780);
    await native.touchscreen.tap(200, line.y + line.height + 60);
    await until('the sheet to go', async () => (await cardBox(page, 'ether-fi')) === null);
  });

  it('leaves the page the taps that it has a use for', async () => {
    const native = await session.context.newPage();
    const page = chromiumPage(native);
    await page.goto(`${site.url}/taken`);
    await until('the marks', async () => (await markPlaces(page)).length === 4);
    const tap = async (word: string) => {
      const { x, y, width, height } = (await placeOf(page, word))!;
      await native.touchscreen.tap(x + width / 2, y + height / 2);
    };
    await tap('Lido');
    await tap('Rocket Pool');
    await tap('KelpDAO');
    const taps = () => page.inPage(() => (globalThis as unknown as { taps: string[] }).taps);
    await until('the page to have had them', async () => (await taps()).length === 3);
    expect((await taps()).toSorted()).toEqual(['#followed', 'handled', 'prevented']);
    await tap('Ether.fi');
    await until('the card', () => cardBox(page, 'ether-fi'));
    expect((await taps()).length).toBe(3);
    await page.close();
  });
});
