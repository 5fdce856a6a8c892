import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../../utils/commands/browsers/mark-places.ts';
import { until } from '../../../utils/commands/browsers/until.ts';

/** Scrolls the first text with `mention` into the middle of the window and rests the pointer on its mark. */
export async function hoverMention(page: PageSession, mention: string): Promise<void> {
  await page.inPage(word => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.nodeValue?.includes(word)) continue;
      walker.currentNode.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }, mention);
  const place = await until(`a mark on ${mention}`, async () =>
    (await markPlaces(page)).find(mark => mark.text === mention && mark.y > 40 && mark.y < 760),
  );
  await page.moveMouse(place.x, place.y + 60);
  await page.moveMouse(place.x, place.y);
}

export async function closeCard(page: PageSession): Promise<void> {
  await page.press('Escape');
  await until(
    'the card to close',
    async () => !(await page.inLens(root => root.querySelector('[role="dialog"]') !== null)),
  );
}

/** The card's figures by their key in the snapshot, as written on screen; null while there is none. */
export function figuresOfCard(page: PageSession): Promise<Record<string, string> | null> {
  return page.inLens(root => {
    const figures: Record<string, string> = {};
    for (const element of root.querySelectorAll('[data-figure]')) {
      const value = element.querySelector('bdi')?.textContent;
      // Its own come first, those of another protocol beside them below.
      if (value) figures[element.getAttribute('data-figure')!] ??= value;
    }
    return Object.keys(figures).length > 0 ? figures : null;
  });
}

/** The words of the card that is open; null while there is none. */
export function textOfCard(page: PageSession): Promise<string | null> {
  return page.inLens(root => root.querySelector('[role="dialog"]')?.textContent ?? null);
}
