import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installBrowser } from '../../utils/commands/browsers/install-browser.ts';
import { serveGallery } from '../../utils/commands/serve-gallery.ts';

/** `TIDEMARK_PICTURES=update` takes the pictures anew; look at them before committing. */
const update = process.env.TIDEMARK_PICTURES === 'update';
const folder = resolve('tests/gallery/pictures');
const printFile = resolve(folder, 'rendering.txt');

/** Part of a picture's pixels that may differ where fonts and browser are those of the stored one: anti-aliasing. */
const tolerated = 0.004;
/** Elsewhere letters are wider or narrower, so only the size can be held, to this part. */
const toleratedSize = 0.25;

describe('the component gallery', () => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: Browser;
  let page: Page;
  let sameRendering: boolean;

  beforeAll(async () => {
    gallery = await serveGallery();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: installBrowser('chromium').path, args });
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await show(page, gallery.url, 'light');
    const print = `${browser.version()} ${await fingerprint(page)}\n`;
    if (update) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(printFile, print);
    }
    sameRendering = existsSync(printFile) && readFileSync(printFile, 'utf8') === print;
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  it.each(['light', 'dark'])('looks as it did, component by component, %s', async theme => {
    await show(page, gallery.url, theme);
    expect(await differing(theme)).toEqual([]);
  });

  // The longest words: where they do not fit is seen on the card before anywhere else.
  it('looks as it did in German, on the card', async () => {
    await show(page, gallery.url, 'light', 'ltr', '&only=card/&lang=de');
    expect(await differing('de')).toEqual([]);
  });

  /** What is different about the pieces shown from the pictures in a folder. */
  async function differing(name: string): Promise<string[]> {
    const found: string[] = [];
    const frames = page.locator('[data-piece]');
    for (let index = 0; index < (await frames.count()); index++) {
      const id = (await frames.nth(index).getAttribute('data-piece'))!;
      const picture = await frames.nth(index).screenshot({ animations: 'disabled', caret: 'hide' });
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
    const outside = await page.evaluate(px => {
      const found: string[] = [];
      for (const frame of document.querySelectorAll<HTMLElement>('[data-piece]')) {
        frame.style.maxInlineSize = `${px}px`;
        const box = frame.getBoundingClientRect();
        for (const element of frame.querySelectorAll<HTMLElement>('*')) {
          const inScroller = element.closest(
            '.table-scroll, .time-chart, .td-card-body, [hidden], .td-hidden, dialog:not([open]), svg',
          );
          const { width, left, right } = element.getBoundingClientRect();
          if (inScroller || width < 2 || element.children.length > 0) continue;
          if (left < box.left - 1 || right > box.right + 1)
            found.push(`${frame.dataset.piece}: ${element.outerHTML.slice(0, 90)}`);
        }
      }
      return found;
    }, widest);
    expect(outside).toEqual([]);
  });
});

async function show(page: Page, url: string, theme: string, dir = 'ltr', more = ''): Promise<void> {
  await page.goto(`${url}?theme=${theme}&dir=${dir}${more}`);
  await page.locator('[data-piece]').last().waitFor();
  // What is drawn bit by bit has been drawn when every table has its last row.
  await page.waitForFunction(
    () =>
      !document.querySelector('.all-protocols') || document.querySelectorAll('.all-protocols tbody tr').length >= 16,
  );
  await page.evaluate(() => {
    // Each begins on a whole pixel, so that what grows by half a one does not blur all that stands below it.
    for (const part of document.querySelectorAll<HTMLElement>('.gallery > *')) {
      part.style.blockSize = `${Math.ceil(part.getBoundingClientRect().height)}px`;
    }
  });
}

/** How wide this machine's fonts make a line: other fonts, other pictures. */
function fingerprint(page: Page): Promise<string> {
  return page.evaluate(() => {
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
function compare(file: string, picture: Buffer, sameRendering: boolean): string | null {
  if (update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
    return null;
  }
  if (!existsSync(file)) return 'no picture is stored; take one with TIDEMARK_PICTURES=update';
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
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
