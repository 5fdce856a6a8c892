import { PNG } from 'pngjs';
import type { BrowserSession } from './browsers/browser-session.ts';
import { markPlaces } from './browsers/mark-places.ts';
import { monthOfFigures } from './browsers/month-of-figures.ts';
import { until } from './browsers/until.ts';

export type Picture = { readonly name: string; readonly png: Buffer };

const article = { width: 1280, height: 800 };
const popup = { width: 384, height: 600 };

/** The pages of the extension that are pictured, and what stands there once they are drawn. */
const pages = {
  popup: { viewport: popup, drawn: '.site[data-standing]' },
  options: { viewport: article, drawn: 'main:not([aria-busy="true"])' },
  sector: { viewport: article, drawn: '#compare table' },
  welcome: { viewport: article, drawn: '.first-data .yields li' },
} as const;

/**
 * The article with its marks, the card over the first mention, and the extension's pages, in light and dark, as soon
 * as the data that they show has arrived.
 */
export async function* takePictures(session: BrowserSession, articleUrl: string): AsyncGenerator<Picture> {
  const page = await session.open(articleUrl);
  const surface = await session.open(`${session.extensionUrl}options.html`);
  await monthOfFigures(surface);
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColorScheme(scheme);
    await page.setViewport(article.width, article.height);
    await page.goto(articleUrl);
    const first = (await until('marks on the article', async () => (await markPlaces(page))[0]))!;
    yield { name: `article-${scheme}`, png: await page.screenshot() };

    // A pointer that rests where the last picture left it does not move at all.
    await page.moveMouse(first.x, first.y + 60);
    await page.moveMouse(first.x, first.y);
    await until('the card, come to rest', () =>
      page.inLens(root => root.querySelector('[role="dialog"]') !== null && root.getAnimations().length === 0),
    );
    yield { name: `card-${scheme}`, png: await page.screenshot() };
    await page.press('Escape');
    // The popup speaks of the tab that was in front before it.
    await page.bringToFront();

    await surface.setColorScheme(scheme);
    for (const [name, { viewport, drawn }] of Object.entries(pages)) {
      await surface.setViewport(viewport.width, viewport.height);
      await surface.goto(`${session.extensionUrl}${name}.html`);
      await until(`the ${name}`, () => surface.inPage(wanted => document.querySelector(wanted) !== null, drawn));
      yield { name: `${name}-${scheme}`, png: cropped(await surface.screenshot(), viewport.width) };
    }
  }
}

/** The start of a picture: Firefox makes no window as narrow as the popup. */
function cropped(picture: Buffer, widthPx: number): Buffer {
  const whole = PNG.sync.read(picture);
  if (whole.width <= widthPx) return picture;
  const part = new PNG({ width: widthPx, height: whole.height });
  PNG.bitblt(whole, part, 0, 0, widthPx, whole.height, 0, 0);
  return PNG.sync.write(part);
}
