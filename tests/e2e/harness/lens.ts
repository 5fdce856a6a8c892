import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { pressTab } from './surfaces.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a word stands in the page or in its first frame, in viewport pixels. */
export function placeOf(page: PageSession, word: string): Promise<Box | null> {
  return page.inPage(text => {
    const frame = document.querySelector('iframe');
    const within = frame?.contentDocument ?? document;
    const walker = within.createTreeWalker(within.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue!.indexOf(text);
      if (at < 0) continue;
      const range = within.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      const shift = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + shift.x, y: y + shift.y, width, height };
    }
    return null;
  }, word);
}

/** Rests the pointer on a word until its card is there; gives the card's place. */
export async function hoverWord(page: PageSession, word: string, entity: string): Promise<Box> {
  const place = await until(`"${word}" on the page`, () => placeOf(page, word));
  const x = place.x + place.width / 2;
  const y = place.y + place.height / 2;
  const hovering = async () => {
    await page.moveMouse(x, y + 3, 2);
    await page.moveMouse(x, y, 2);
    return cardBox(page, entity);
  };
  return orTell(page, () => until(`the card of ${entity}, the pointer at ${x}, ${y}`, hovering));
}

/** Does what may fail, and adds to its error what the lens and the tab showed then. */
async function orTell<T>(page: PageSession, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const lens = await page.inLens(root => root.querySelector('.td-frame')?.outerHTML ?? 'no card');
    const tab = await page.inPage(() => [document.visibilityState, document.hasFocus()].join());
    throw new Error(`${error}; the tab: ${tab}; the lens: ${lens ?? 'none'}`);
  }
}

/** The place of a card with its content in the viewport of the tab, null while there is none. */
export function cardBox(page: PageSession, entity: string): Promise<Box | null> {
  return page.inLens((root, id) => {
    const frame = root.querySelector(`.td-frame[data-entity="${id}"]`);
    if (!frame || frame.querySelector('[data-view="loading"]') || frame.getAttribute('aria-busy') === 'true')
      return null;
    const { x, y, width, height } = frame.getBoundingClientRect();
    const outer = root.ownerDocument.defaultView?.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: x + outer.x, y: y + outer.y, width, height };
  }, entity);
}

/**
 * Clicks the first element in the lens that `selector` finds, with the real pointer, once it is at rest and nothing lies above it. A click that
 * landed elsewhere, because figures moved the element after all, is made again; what has been clicked once is never clicked again.
 */
export function clickInLens(page: PageSession, selector: string): Promise<void> {
  return pressInLens(page, selector, async (x, y) => {
    await page.moveMouse(x, y);
    await page.click(x, y);
  });
}

/** The same with a finger. */
export function tapInLens(page: PageSession, selector: string): Promise<void> {
  return pressInLens(page, selector, (x, y) => page.tap(x, y));
}

type Landing = 'awaited' | 'here' | 'elsewhere';

/** Kept on the lens's root as its script sees it: the page's DOM is compared before and after a card. */
type NotedRoot = ShadowRoot & { landing?: Landing };

async function pressInLens(
  page: PageSession,
  selector: string,
  press: (x: number, y: number) => Promise<void>,
): Promise<void> {
  // Behind another tab a page gets no frames to rest in.
  await page.bringToFront();
  const pressed = async () => {
    const point = await page.inLens(placeAtRest, selector);
    if (!point) return false;
    await press(point.x, point.y);
    const landing = async () => {
      // A lens without a note has come, and one that has gone went, through the click.
      const noted = (await page.inLens((root: NotedRoot) => root.landing ?? null)) ?? 'here';
      return noted !== 'awaited' && noted;
    };
    return (await until('any click', landing, 5_000).catch(() => 'nowhere')) === 'here';
  };
  await orTell(page, () => until(`a click on ${selector} in the lens`, pressed));
}

/** Where to press, once what `wanted` finds first has not moved for two frames and nothing lies above; notes where the next click lands. */
async function placeAtRest(root: NotedRoot, wanted: string): Promise<{ x: number; y: number } | null> {
  const middle = () => {
    const element = root.querySelector(wanted);
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  };
  const meets = (target: Element | null) => root.querySelector(wanted)?.contains(target) ?? false;
  const before = middle();
  const view = root.ownerDocument.defaultView!;
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => view.requestAnimationFrame(resolve));
  const now = middle();
  if (!before || !now || before.x !== now.x || before.y !== now.y) return null;
  if (!meets(root.elementFromPoint(now.x, now.y))) return null;
  root.landing = 'awaited';
  const note = ({ target }: Event) => {
    // Heard at the window first, where what lies in the root is not told, and then in the root.
    root.landing = meets(target as Element) ? 'here' : 'elsewhere';
  };
  view.addEventListener('click', note, { capture: true, once: true });
  root.addEventListener('click', note, { capture: true, once: true });
  return now;
}

/** Presses Tab, or Shift and Tab, until the focus is on what `selector` finds in the lens. */
export async function tabInLens(page: PageSession, selector: string, way: 'on' | 'back' = 'on'): Promise<void> {
  await until(`the focus on ${selector} in the lens`, async () => {
    if (await page.inLens((root, wanted) => root.activeElement?.matches(wanted) ?? false, selector)) return true;
    await pressTab(page, way);
    return false;
  });
}

/** Text of the first element that `selector` finds, null while there is none. */
export function textInLens(page: PageSession, selector: string): Promise<string | null> {
  return page.inLens(
    (root, wanted) => root.querySelector(wanted)?.textContent?.replaceAll('\u00a0', ' ') ?? null,
    selector,
  );
}

/** Whether anything of the lens stands on the page that `selector` finds. */
export async function isInLens(page: PageSession, selector: string): Promise<boolean> {
  return (await page.inLens((root, wanted) => root.querySelector(wanted) !== null, selector)) ?? false;
}

/** What the command key does: the background tells the tab's scanner to step. */
export async function stepTo(surface: PageSession, url: string, direction: 1 | -1): Promise<void> {
  await surface.inPage(
    async (address, way) => {
      type Tabs = {
        query(q: object): Promise<{ id: number; url?: string }[]>;
        sendMessage(id: number, m: object): unknown;
      };
      const api = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs }>;
      const { tabs } = api.browser ?? api.chrome;
      for (const tab of await tabs.query({})) {
        if (tab.url?.startsWith(address))
          await tabs.sendMessage(tab.id, { type: 'page.step', params: { direction: way } });
      }
      return true;
    },
    url,
    direction,
  );
}
