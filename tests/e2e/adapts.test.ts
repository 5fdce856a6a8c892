import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import { type chromiumPage, launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { cutOff } from './harness/cut-off.ts';
import { servePages } from './harness/serve-pages.ts';
import { openSurfacePage, type SurfaceName, seen } from './harness/surfaces.ts';

const html = '<!doctype html><html lang="en"><title>Page</title><p>Lido and Ether.fi in restaking.</p></html>';

const languages = ['de', 'es', 'fr', 'zh_CN', 'ja', 'ko'] as const;

/** What stands on each surface last. */
const drawn: Record<SurfaceName, string> = {
  popup: '.td-list-table',
  options: '#reset',
  sidepanel: '.td-list-table',
  sector: '.all-protocols tbody tr:nth-child(25)',
  welcome: '.first-data .yields li',
};
const surfaces = Object.keys(drawn) as SurfaceName[];

/** Playwright can set these in Chromium; the style sheets are the same in Firefox. */
describe.skipIf(process.env.TIDEMARK_BROWSER === 'firefox')('the extension pages as a person set their screen', () => {
  let session: Awaited<ReturnType<typeof launchChromium>>;
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    session = await launchChromium({ extensionDir: inject('extensionDirs').chromium, headless: true });
    site = await servePages({ '/': { html } });
    const options = await session.open(`${session.extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    const page = await session.open(site.url);
    await until('marks', async () => (await markPlaces(page)).length > 0);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const open = async (name: SurfaceName) => {
    const page = (await openSurfacePage(session, name)) as ReturnType<typeof chromiumPage>;
    await seen(page, drawn[name]);
    return page;
  };

  for (const name of surfaces) {
    // A window of 1280 px at 200 % and at 400 %: https://www.w3.org/WAI/WCAG22/Understanding/reflow
    it.each([640, 320])(`fit the ${name} into %i px, nothing cut off, nothing to scroll sideways`, async width => {
      const page = await open(name);
      await page.setViewport(width, 800);
      expect(await cutOff(page)).toEqual([]);
      await page.close();
    });

    it(`fit the ${name} into 320 px in every language`, async () => {
      const page = await open(name);
      await page.setViewport(320, 800);
      const found: Record<string, string[]> = {};
      for (const language of languages) {
        await askBackground(page, 'settings.change', { change: { display: { language } } });
        await until(`the ${name} in ${language}`, () =>
          page.inPage(tag => document.documentElement.lang === tag, language.replace('_', '-')),
        );
        const cut = await cutOff(page);
        if (cut.length > 0) found[language] = cut;
      }
      await askBackground(page, 'settings.change', { change: { display: { language: 'auto' } } });
      expect(found).toEqual({});
      await page.close();
    });

    it(`keep the ${name} still where motion is unwanted`, async () => {
      const page = await open(name);
      await page.page.emulateMedia({ reducedMotion: 'reduce' });
      const moving = await page.inPage(() =>
        [...document.querySelectorAll('*')].flatMap(element => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          const lasts = transitionDuration.split(',').some(time => Number.parseFloat(time) > 0);
          return animationName !== 'none' || lasts ? [element.outerHTML.slice(0, 100)] : [];
        }),
      );
      expect(moving).toEqual([]);
      await page.close();
    });

    it(`show every control of the ${name} in forced colours`, async () => {
      const page = await open(name);
      await page.page.emulateMedia({ forcedColors: 'active' });
      const unseen = await page.inPage(() => {
        const seenBy = (element: Element) => {
          const { backgroundColor, borderTopWidth, borderTopStyle, outlineStyle, color } = getComputedStyle(element);
          const paper = getComputedStyle(document.body).backgroundColor;
          const hasEdge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
          const hasText = element.textContent?.trim() && color !== paper;
          return (
            hasEdge ||
            hasText ||
            outlineStyle !== 'none' ||
            (backgroundColor !== paper && !/^rgba.*, 0\)$/.test(backgroundColor))
          );
        };
        return [...document.querySelectorAll('button, .switch, .rotation-bar, .layer-base, .segment span')].flatMap(
          it =>
            it.getBoundingClientRect().width > 2 && !seenBy(it) && !it.querySelector('svg, img')
              ? [it.outerHTML.slice(0, 100)]
              : [],
        );
      });
      expect(unseen).toEqual([]);
      await page.close();
    });
  }

  it('prints the sector page whole: every column on the paper, nothing to press', async () => {
    const page = await open('sector');
    await page.setViewport(718, 1000);
    await page.page.emulateMedia({ media: 'print' });
    const outside = await page.inPage(() =>
      [...document.querySelectorAll<HTMLElement>('main th, main td, main button:not([data-figure])')].flatMap(
        element => {
          const { width, right } = element.getBoundingClientRect();
          const isButton = element.tagName === 'BUTTON' && element.closest('.legend, thead, .td-mention') === null;
          return width > 2 && (right > innerWidth + 1 || isButton) ? [element.outerHTML.slice(0, 100)] : [];
        },
      ),
    );
    expect(outside, outside[0]).toEqual([]);
    expect((await page.page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
    await page.close();
  });

  it('prints the sector page in dark ink with its bars, whatever the theme', async () => {
    const page = await open('sector');
    await seen(page, '.rotation-bar');
    await seen(page, '.layer-base');
    await page.page.emulateMedia({ media: 'print' });
    const print = await page.inPage(() => {
      document.documentElement.dataset.theme = 'dark';
      const bars = [...document.querySelectorAll('.rotation-bar, .layer-base, .layer-above')];
      const kept = new Set(bars.map(bar => getComputedStyle(bar).printColorAdjust));
      return { ink: getComputedStyle(document.body).color, kept: [...kept] };
    });
    expect(print).toEqual({ ink: 'rgb(27, 26, 23)', kept: ['exact'] });
    await page.close();
  });
});
