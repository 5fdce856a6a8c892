import { PNG } from 'pngjs';
import type { BrowserSession, PageSession } from './browsers/browser-session.ts';
import { markPlaces } from './browsers/mark-places.ts';
import { monthOfFigures } from './browsers/month-of-figures.ts';
import { until } from './browsers/until.ts';

export type Picture = { readonly name: string; readonly png: Buffer };

const article = { width: 1280, height: 800 };
const popup = { width: 384, height: 600 };
const besides = { width: 384, height: 800 };

/** The pages of the extension that are pictured, and what stands there once they are drawn. */
const pages = {
  popup: { viewport: popup, drawn: '.site[data-standing]' },
  sidepanel: { viewport: besides, drawn: '.td-list-table tbody tr' },
  options: { viewport: article, drawn: 'main:not([aria-busy="true"])' },
  sector: { viewport: article, drawn: '#compare table' },
  welcome: { viewport: article, drawn: '.first-data .yields li' },
} as const;

/**
 * The article with its marks, the card over the first mention with a receipt and a term, the page panel, and the
 * extension's pages, in light and dark, as soon as the data that they show has arrived.
 */
export async function* takePictures(session: BrowserSession, articleUrl: string): AsyncGenerator<Picture> {
  const page = await session.open(articleUrl);
  const surface = await session.open(`${session.extensionUrl}options.html`);
  await monthOfFigures(surface);
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColorScheme(scheme);
    await page.setViewport(article.width, article.height);
    await page.goto(articleUrl);
    const first = await until('all marks on the article', () => firstMark(page));
    yield { name: `article-${scheme}`, png: await page.screenshot() };

    await openCard(page, first);
    yield { name: `card-${scheme}`, png: await page.screenshot() };
    await press(page, '[data-figure="apy.7d"]', '.td-receipt li');
    yield { name: `receipt-${scheme}`, png: await page.screenshot() };
    await press(page, '.td-card-back', '.td-card-table');
    await press(page, '.td-card-table [data-entity]', '.td-card-source');
    yield { name: `term-${scheme}`, png: await page.screenshot() };
    await page.press('Escape');

    await openCard(page, first);
    await press(page, '.td-card-footer [aria-expanded]', '.td-card-more');
    await press(page, '.td-card-more li:nth-child(3) button', '.td-list-table tbody tr');
    yield { name: `panel-${scheme}`, png: await page.screenshot() };
    await page.press('Escape');
    // The popup speaks of the tab that was in front before it.
    await page.bringToFront();

    await surface.setColorScheme(scheme);
    for (const [name, { viewport, drawn }] of Object.entries(pages)) {
      await surface.setViewport(viewport.width, viewport.height);
      await surface.goto(`${session.extensionUrl}${name}.html`);
      await until(`the ${name}`, () => surface.inPage(wanted => document.querySelector(wanted) !== null, drawn));
      await surface.inPage(px => {
        if (innerWidth > px) document.documentElement.style.inlineSize = `${px}px`;
      }, viewport.width);
      yield { name: `${name}-${scheme}`, png: cropped(await surface.screenshot(), viewport.width) };
    }
  }
}

/** The first mark, once the article was read as a whole: only then is Lido known to be no beach. */
async function firstMark(page: PageSession) {
  const places = await markPlaces(page);
  return places.some(({ text }) => text === 'Lido') && places[0];
}

async function openCard(page: PageSession, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  // A pointer that rests where the last picture left it does not move at all.
  await page.moveMouse(x, y + 60);
  await page.moveMouse(x, y);
  await until('the card, come to rest', () =>
    page.inLens(root => root.querySelector('.td-card-table') !== null && root.getAnimations().length === 0),
  );
}

/** Presses something in the lens, waits until `then` stands there, and leaves the pointer where it hides nothing. */
async function press(page: PageSession, selector: string, then: string): Promise<void> {
  const { x, y } = await until(`${selector} in the lens`, () =>
    page.inLens(async (root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      await new Promise(resolve => requestAnimationFrame(resolve));
      const now = root.querySelector(wanted)?.getBoundingClientRect();
      const rests = box && now && box.x === now.x && box.y === now.y;
      return rests ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector),
  );
  await page.moveMouse(x, y);
  await page.click(x, y);
  await until(`${then} in the lens`, () =>
    page.inLens((root, wanted) => root.querySelector(wanted) !== null && root.getAnimations().length === 0, then),
  );
}

/** The start of a picture: Firefox makes no window as narrow as the popup. */
function cropped(picture: Buffer, widthPx: number): Buffer {
  const whole = PNG.sync.read(picture);
  if (whole.width <= widthPx) return picture;
  const part = new PNG({ width: widthPx, height: whole.height });
  PNG.bitblt(whole, part, 0, 0, widthPx, whole.height, 0, 0);
  return PNG.sync.write(part);
}
