import type { BrowserSession, PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';

export type SurfaceName = 'popup' | 'options' | 'sidepanel' | 'sector' | 'welcome';

/** What stands on each surface once its figures have arrived. */
const arrived: Record<SurfaceName, string> = {
  popup: '.sector-glance .yields li',
  options: '#sites .site-group',
  sidepanel: 'main p, .td-list',
  sector: '#compare table',
  welcome: '.first-data .yields li',
};

/** Opens a surface of the extension and waits until it has drawn its figures. */
export async function openSurfacePage(session: BrowserSession, name: SurfaceName, hash = ''): Promise<PageSession> {
  const page = await session.open(`${session.extensionUrl}${name}.html${hash}`);
  await seen(page, arrived[name]);
  return page;
}

/** Waits until `selector` finds something. */
export function seen(page: PageSession, selector: string): Promise<true> {
  return until(`${selector} on the page`, async () =>
    (await page.inPage(wanted => document.querySelector(wanted) !== null, selector)) ? (true as const) : null,
  );
}

/** Text of what `selector` finds first, spaces evened; null while there is none. */
export function textOf(page: PageSession, selector: string): Promise<string | null> {
  return page.inPage(
    wanted => document.querySelector(wanted)?.textContent?.replaceAll('\u00a0', ' ').trim() ?? null,
    selector,
  );
}

export function textsOf(page: PageSession, selector: string): Promise<string[]> {
  return page.inPage(
    wanted => [...document.querySelectorAll(wanted)].map(it => (it.textContent ?? '').replaceAll('\u00a0', ' ').trim()),
    selector,
  );
}

/**
 * Clicks the middle of what `selector` finds first, with the real pointer. Figures that arrive may move it away between looking and pressing;
 * then the click lands elsewhere and it is pressed again, as a person would. What has been clicked once is never pressed again: what it
 * opened would close.
 */
export function clickOn(page: PageSession, selector: string): Promise<void> {
  return pressOn(page, selector, async (x, y) => {
    await page.moveMouse(x, y);
    await page.click(x, y);
  });
}

/** The same with a finger. */
export function tapOn(page: PageSession, selector: string): Promise<void> {
  return pressOn(page, selector, (x, y) => page.tap(x, y));
}

type Press = (x: number, y: number) => Promise<void>;

async function pressOn(page: PageSession, selector: string, press: Press): Promise<void> {
  // Behind another tab a page gets no frames, and each input waits for one.
  await page.bringToFront();
  await until(`a click on ${selector}`, async () => {
    const point = await page.inPage(placeAtRest, selector);
    if (!point) return null;
    await press(point.x, point.y);
    const landed = () => page.inPage(() => document.documentElement.dataset.clicked);
    // A finger's tap may give no click at all: Firefox takes some for the beginning of a gesture.
    return (await until('any click', landed, 5_000).catch(() => 'nothing')) === 'it';
  });
}

/** Where to press, once nothing has moved for two frames and nothing lies above; has the page note whether the next click meets it. */
async function placeAtRest(wanted: string): Promise<{ x: number; y: number } | null> {
  const middle = () => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  };
  const meets = (target: Element | null) => {
    const element = document.querySelector(wanted);
    return element !== null && (element.contains(target) || target?.closest('label')?.control === element);
  };
  const before = middle();
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
  const now = middle();
  if (!before || !now || before.x !== now.x || before.y !== now.y) return null;
  if (!meets(document.elementFromPoint(now.x, now.y))) return null;
  const root = document.documentElement;
  delete root.dataset.clicked;
  const note = ({ target }: Event) => {
    root.dataset.clicked = meets(target as Element) ? 'it' : 'another';
  };
  addEventListener('click', note, { capture: true, once: true });
  return now;
}

/** Presses the keys of a text one by one. */
export async function type(page: PageSession, text: string): Promise<void> {
  for (const key of text) await page.press(key);
}

/** Presses Tab, or Shift and Tab, until the focus is on what `selector` finds. */
export async function tabTo(page: PageSession, selector: string, way: 'on' | 'back' = 'on'): Promise<void> {
  await page.bringToFront();
  await page.inPage(() => window.focus());
  await until(`the focus on ${selector}`, async () => {
    if (await page.inPage(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return true;
    await pressTab(page, way);
    return false;
  });
}

export function pressTab(page: PageSession, way: 'on' | 'back'): Promise<void> {
  return way === 'on' ? page.press('Tab') : page.hold('Shift', () => page.press('Tab'));
}
