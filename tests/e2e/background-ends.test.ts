import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { BrowserSession } from '../../utils/commands/browsers/browser-session.ts';
import type { FirefoxSession } from '../../utils/commands/browsers/launch-firefox.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { hoverWord } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';
import { openSurfacePage } from './harness/surfaces.ts';

const html = '<!doctype html><title>Reading</title><p>Last month Ether.fi gained what Lido lost.</p>';

inBothBrowsers('a background that the browser keeps ending', session => {
  let site: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
  });
  afterAll(() => site?.close());

  it('keeps every choice all the same', async () => {
    const options = await openSurfacePage(session(), 'options');
    const states = await whileEnding(session(), () => options.inPage(chooseOften, 150));
    expect(states).toEqual(Array(150).fill('saved'));
    await options.close();
  });

  it('brings the card all the same', async () => {
    for (let times = 0; times < 5; times++) {
      const page = await session().open(site.url);
      await until('the marks', async () => (await markPlaces(page)).length === 2);
      await whileEnding(session(), () => hoverWord(page, 'Ether.fi', 'ether-fi'));
      await page.close();
    }
  });
});

/** Presses one switch so often, each time when it says how the last press went; gives what it said. */
async function chooseOften(times: number): Promise<unknown[]> {
  const row = document.querySelector('[data-setting="markQuietTerms"]')!;
  const state = row.querySelector<HTMLElement>('.setting-state')!;
  const states: unknown[] = [];
  for (let time = 0; time < times; time++) {
    row.querySelector<HTMLInputElement>('.switch')!.click();
    await new Promise<void>(resolve => {
      const watcher = new MutationObserver(() => {
        if (state.dataset.state === 'saving') return;
        watcher.disconnect();
        resolve();
      });
      watcher.observe(state, { attributes: true });
    });
    states.push(state.dataset.state);
  }
  return states;
}

/**
 * From when the background has started, in ms: long enough to answer what it was started for, on a busy machine too. No
 * browser ends one twice within a question, which is asked twice.
 */
const livesMs = 2500;

/** Firefox answers one command after another, so there a script of the browser's ends the background meanwhile. */
async function whileEnding<T>(session: BrowserSession, work: () => Promise<T>): Promise<T> {
  if ('inBrowser' in session) {
    const { inBrowser } = session as FirefoxSession;
    await inBrowser(`
      const { extension } = WebExtensionPolicy.getActiveExtensions().find(({ id }) => id.startsWith('tidemark'));
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      window.isEnding = true;
      const end = async () => {
        if (!window.isEnding) return;
        await extension.terminateBackground();
        await extension.wakeupBackground();
        window.setTimeout(end, ${livesMs});
      };
      end();`);
    try {
      return await work();
    } finally {
      await inBrowser(`Services.wm.getMostRecentWindow('navigator:browser').isEnding = false`);
    }
  }
  const surface = await session.open(`${session.extensionUrl}sidepanel.html`);
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await session.stopBackground();
    await askBackground(surface, 'data.status', {});
    await setTimeout(livesMs);
  }
  await surface.close();
  return done;
}
