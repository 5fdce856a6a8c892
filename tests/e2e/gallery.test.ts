import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { installBrowser } from '../../utils/commands/browsers/install-browser.ts';
import { chromiumPage } from '../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../utils/commands/browsers/launch-firefox.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { serveBuiltGallery } from '../../utils/commands/serve-built-gallery.ts';
import { violations } from './harness/axe.ts';

/** `TIDEMARK_PICTURES=update` takes the pictures anew; look at them before committing. */
const update = process.env.TIDEMARK_PICTURES === 'update';

/** Part of a picture's pixels that may differ where fonts and browser are those of the stored one: anti-aliasing. */
const tolerated = 0.004;
/** Elsewhere letters are wider or narrower, so only the size can be held, to this part. */
const toleratedSize = 0.25;

type Window = { readonly page: PageSession; readonly version: string; close(): Promise<void> };

/** As wide as three of the widest pieces and taller than any: Firefox would cut what is higher than the window. */
const viewport = { width: 3200, height: 1600 };

/** All but English, in which everything else here is. */
const languages = ['de', 'es', 'fr', 'zh_CN', 'ja', 'ko'];

/** Browsers without the extension, which would mark the names in the gallery. */
const windows: Record<'chromium' | 'firefox', () => Promise<Window>> = {
  async chromium() {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: installBrowser('chromium').path, args });
    const page = chromiumPage(await browser.newPage({ viewport }));
    return { page, version: browser.version(), close: () => browser.close() };
  },
  async firefox() {
    const session = await launchFirefox({ extensionDir: null, headless: true, viewport });
    const page = await session.open('about:blank');
    const version = await page.inPage(() => navigator.userAgent.split('/').at(-1)!);
    return { page, version, close: () => session.close() };
  },
};

const wanted = process.env.TIDEMARK_BROWSER;
for (const browser of ['chromium', 'firefox'] as const) {
  describe.skipIf(wanted !== undefined && wanted !== browser)(`the component gallery in ${browser}`, () => {
    const folder = resolve('tests/gallery/pictures', browser);
    const printFile = resolve(folder, 'rendering.txt');
    let gallery: Awaited<ReturnType<typeof serveBuiltGallery>>;
    let window: Window;
    let page: PageSession;
    let sameRendering: boolean;

    beforeAll(async () => {
      gallery = await serveBuiltGallery();
      window = await windows[browser]();
      page = window.page;
      await show(page, gallery.url, 'light');
      // A browser is patched every other week and draws the same; held to its whole number, nothing would be compared.
      const print = `${window.version.split('.')[0]} ${await fingerprint(page)}\n`;
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(printFile, print);
      }
      sameRendering = existsSync(printFile) && readFileSync(printFile, 'utf8') === print;
    });
    afterAll(async () => {
      await window?.close();
      await gallery?.close();
    });

    it.each(['light', 'dark'] as const)(
      'looks as it did and can be used by everyone, component by component, %s',
      async theme => {
        await show(page, gallery.url, theme);
        expect.soft(await differing(theme), 'what looks different').toEqual([]);
        // One page holds every surface many times over: their landmarks are judged where they stand alone.
        const barred = (await violations(page)).filter(violation => !violation.startsWith('landmark-'));
        expect(barred, 'what stands in the way').toEqual([]);
      },
    );

    // The longest words: where they do not fit is seen on the card before anywhere else.
    it('looks as it did in German, on the card', async () => {
      await show(page, gallery.url, 'light', 'ltr', '&only=card/&lang=de');
      expect(await differing('de')).toEqual([]);
    });

    /** What is different about the pieces shown from the pictures in a folder. */
    async function differing(name: string): Promise<string[]> {
      const found: string[] = [];
      const frames = await page.inPage(() =>
        [...document.querySelectorAll<HTMLElement>('[data-piece]')].map(piece => {
          const { x, y, width, height } = piece.getBoundingClientRect();
          // So far down a number has no digits left for the hundredths.
          const [left, top] = [Math.round(x + scrollX), Math.round(y + scrollY)];
          return { id: piece.dataset.piece!, x: left, y: top, width: Math.round(width), height: Math.round(height) };
        }),
      );
      // One picture to be cut up takes Chromium a second. Firefox puts an edge between two pixels now on one, now on the other, so far down.
      const all = browser === 'chromium' ? PNG.sync.read(await wholePage(page)) : null;
      for (const { id, x, y, width, height } of frames) {
        const picture = all ? new PNG({ width, height }) : PNG.sync.read(await page.screenshot(`[data-piece="${id}"]`));
        if (all) PNG.bitblt(all, picture, x, y, width, height, 0, 0);
        const difference = compare(resolve(folder, name, `${id}.png`), picture, sameRendering);
        if (difference !== null) found.push(`${id}: ${difference}`);
      }
      return found;
    }

    it.each([
      ['as it is', 'light', 'ltr', 2000],
      ['right to left', 'light', 'rtl', 2000],
      // A window of 1280 px enlarged to 400 %: https://www.w3.org/WAI/WCAG22/Understanding/reflow
      ['at 320 px', 'dark', 'ltr', 320],
    ] as const)('lets no text leave its frame, %s', async (_, theme, dir, widest) => {
      await show(page, gallery.url, theme, dir);
      expect(await leaving(page, widest)).toEqual([]);
    });

    // The sheets are the same in Firefox, and so are the fonts.
    it.skipIf(browser === 'firefox').each(languages)(
      'lets no text leave its frame in %s, as it is and at 320 px',
      async language => {
        await show(page, gallery.url, 'light', 'ltr', `&lang=${language}`);
        expect(await leaving(page, 2000)).toEqual([]);
        expect(await leaving(page, 320)).toEqual([]);
      },
    );
  });
}

/** Texts that reach over the frame of their piece, this wide at most, or that a box cuts off which nobody can scroll. */
function leaving(page: PageSession, widestPx: number): Promise<string[]> {
  return page.inPage(px => {
    const found: string[] = [];
    // What scrolls, what draws itself, and the way back, which ends in dots where its name is long.
    const aside =
      '.table-scroll, .time-chart, .td-hidden, .td-card-back, [hidden], details:not([open]) > :not(summary), svg';
    const frames = [...document.querySelectorAll<HTMLElement>('[data-piece]')];
    for (const frame of frames) frame.style.maxInlineSize = `${px}px`;
    for (const frame of frames) {
      const box = frame.getBoundingClientRect();
      for (const element of frame.querySelectorAll<HTMLElement>('*')) {
        const { width, left, right } = element.getBoundingClientRect();
        if (element.closest(aside) || width < 2) continue;
        const isCut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden';
        const isOut = element.children.length === 0 && (left < box.left - 1 || right > box.right + 1);
        if (isCut || isOut) found.push(`${frame.dataset.piece}: ${element.outerHTML.slice(0, 90)}`);
      }
    }
    return found;
  }, widestPx);
}

function wholePage(page: PageSession): Promise<Buffer> {
  const { page: native } = page as ReturnType<typeof chromiumPage>;
  return native.screenshot({ fullPage: true, animations: 'disabled' });
}

async function show(page: PageSession, url: string, theme: string, dir = 'ltr', more = ''): Promise<void> {
  await page.goto(`${url}?theme=${theme}&dir=${dir}${more}`);
  // What is drawn bit by bit has been drawn when every table has its last row.
  await until('every piece', () =>
    page.inPage(
      () =>
        document.querySelector('[data-piece]') !== null &&
        [...document.querySelectorAll('[data-piece^="protocol-table/"]:not([data-piece$="/empty"])')].every(
          piece => piece.querySelectorAll('tbody tr').length >= 8,
        ),
    ),
  );
  await page.inPage(() => {
    // Each begins and ends on a whole pixel: it can be cut out, and what grows by half a one blurs nothing that stands below it.
    const whole = (selector: string) => {
      const parts = [...document.querySelectorAll<HTMLElement>(selector)];
      // All are measured before any is changed: measured in between, the whole page is laid out anew for each.
      const boxes = parts.map(part => part.getBoundingClientRect());
      for (const [index, { style }] of parts.entries()) {
        style.blockSize = `${Math.ceil(boxes[index]!.height)}px`;
        style.inlineSize = `${Math.ceil(boxes[index]!.width)}px`;
      }
    };
    whole('.gallery > * > *');
    whole('.gallery > *');
    (document.activeElement as HTMLElement | null)?.blur();
    const still = document.head.appendChild(document.createElement('style'));
    still.textContent =
      '* { animation: none !important; transition: none !important; caret-color: transparent !important; }';
  });
}

/** How wide this machine's fonts make a line: other fonts, other pictures. */
function fingerprint(page: PageSession): Promise<string> {
  return page.inPage(() => {
    const style = getComputedStyle(document.documentElement);
    const widths = ['--td-sans', '--td-serif', '--td-mono'].map(name => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.font = `16px ${style.getPropertyValue(name)}`;
      probe.textContent = 'Net flow +58,204 ETH, 2.61 % over 7 days';
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width.toFixed(2);
    });
    return widths.join(' ');
  });
}

/** What is different about a picture, null where nothing is. */
function compare(file: string, now: PNG, sameRendering: boolean): string | null {
  if (update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }));
    return null;
  }
  if (!existsSync(file)) return 'no picture is stored; take one with TIDEMARK_PICTURES=update';
  const before = PNG.sync.read(readFileSync(file));
  if (before.width !== now.width || before.height !== now.height) {
    const grown = Math.abs(now.height / before.height - 1);
    if (!sameRendering && before.width === now.width && grown <= toleratedSize) return null;
    return `${before.width} × ${before.height} became ${now.width} × ${now.height}`;
  }
  if (!sameRendering) return null;
  const pixels = pixelmatch(before.data, now.data, undefined, now.width, now.height, { threshold: 0.2 });
  const part = pixels / (now.width * now.height);
  return part <= tolerated ? null : `${(part * 100).toFixed(2)} % of its pixels differ`;
}
