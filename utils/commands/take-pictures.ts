import type { BrowserSession } from './browsers/browser-session.ts';
import { markPlaces } from './browsers/mark-places.ts';
import { monthOfFigures } from './browsers/month-of-figures.ts';
import { until } from './browsers/until.ts';

export type Picture = { readonly name: string; readonly png: Buffer };

const article = { width: 1280, height: 800 };
const popup = { width: 400, height: 600 };

/**
 * The article with its marks, the card over the first mention, the popup and the options page, in light and dark, as
 * soon as the data that they show has arrived.
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
    await until('the card', () => page.inLens(root => root.querySelector('[role="dialog"]') !== null));
    yield { name: `card-${scheme}`, png: await page.screenshot() };
    await page.press('Escape');
    // The popup speaks of the tab that was in front before it.
    await page.bringToFront();

    await surface.setColorScheme(scheme);
    await surface.setViewport(popup.width, popup.height);
    await surface.goto(`${session.extensionUrl}popup.html`);
    await until('the popup', () => surface.inPage(() => document.querySelector('main')?.ariaBusy !== 'true'));
    yield { name: `popup-${scheme}`, png: await surface.screenshot() };

    await surface.setViewport(article.width, article.height);
    await surface.goto(`${session.extensionUrl}options.html`);
    await until('the options', () => surface.inPage(() => document.querySelector('main')?.ariaBusy !== 'true'));
    yield { name: `options-${scheme}`, png: await surface.screenshot() };
  }
}
