import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserSession, hostTag, type PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../utils/commands/browsers/launch-firefox.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { buildExtension } from '../../utils/commands/build-extension.ts';
import { readPage, servePage } from '../../utils/commands/serve-page.ts';
import { defaultSettings } from '../../utils/settings/defaults.ts';
import { startTestChain } from '../chain/test-chain.ts';
import { closeCard } from '../e2e/harness/hover-mention.ts';

/**
 * From the pointer's last move to the card's first painted frame, less the dwell that the settings ask for.
 * `warm`: the card was open on this page before. `first`: the first card of a page, its code injected during the dwell.
 * `stopped`: the same with the background asleep. The lens's own work for one card: `tests/e2e/card-open.test.ts`.
 */
const warmRuns = 40;
const firstRuns = 8;

const chain = await startTestChain();
const article = await servePage(readPage(resolve('assets/demo/article.html')));
const builds = mkdtempSync(join(tmpdir(), 'tidemark-bench-'));
const report: Record<string, unknown> = { dwellMs: defaultSettings.reading.dwellMs };
try {
  for (const [target, launch] of [
    ['chrome', launchChromium],
    ['firefox', launchFirefox],
  ] as const) {
    const extensionDir = buildExtension(target, { mode: 'demo', rpcUrl: chain.url }, builds);
    const session = await launch({ extensionDir, headless: true });
    const surface = await session.open(`${session.extensionUrl}options.html`);
    await monthOfFigures(surface);
    await surface.close();
    report[session.name] = {
      warm: summary(await warm(session)),
      first: summary(await first(session, false)),
      stopped: summary(await first(session, true)),
      frame: await frameMs(session),
    };
    await session.close();
  }
  console.log(JSON.stringify(report, null, 2));
} finally {
  article.close();
  await chain.stop();
  rmSync(builds, { recursive: true, force: true });
}

async function warm(session: BrowserSession): Promise<number[]> {
  const page = await session.open(article.url);
  await rest(page);
  await until('the first card', () => page.inLens(root => root.querySelector('[role="dialog"]') !== null));
  const times: number[] = [];
  for (let run = 0; run < warmRuns; run++) {
    await page.moveMouse(5, 5);
    await closeCard(page);
    times.push(await paintedMs(page));
  }
  await page.close();
  return times;
}

async function first(session: BrowserSession, stopped: boolean): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < firstRuns; run++) {
    const page = await session.open(article.url);
    await until('marks', async () => (await markPlaces(page)).length > 0);
    if (stopped) await session.stopBackground();
    times.push(await paintedMs(page));
    await page.close();
  }
  return times;
}

/** From the last move onto a mark to the frame that shows the card, less the dwell. The host comes with each card. */
async function paintedMs(page: PageSession): Promise<number> {
  await until('no card', () => page.inPage(tag => document.querySelector(tag) === null, hostTag));
  await page.inPage(tag => {
    const bench = { moved: 0, painted: 0 };
    Object.assign(window, { bench });
    const move = (event: Event) => {
      if (bench.painted === 0) bench.moved = event.timeStamp;
    };
    addEventListener('pointermove', move, { capture: true, passive: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector(tag)) return;
      observer.disconnect();
      // The frame that draws the card has been handed over when the next one begins.
      requestAnimationFrame(() =>
        requestAnimationFrame(now => {
          bench.painted = now;
          removeEventListener('pointermove', move, { capture: true });
        }),
      );
    }).observe(document, { childList: true, subtree: true });
  }, hostTag);
  await rest(page);
  const { moved, painted } = await until('the card', () =>
    page.inPage(() => {
      const { bench } = window as unknown as { bench: { moved: number; painted: number } };
      return bench.painted > 0 ? bench : null;
    }),
  );
  return painted - moved - defaultSettings.reading.dwellMs;
}

/** Rests the pointer on the first protocol of the article. */
async function rest(page: PageSession): Promise<void> {
  const place = await until('a mark', async () => (await markPlaces(page)).find(mark => mark.text === 'Ether.fi'));
  await page.moveMouse(place.x, place.y, 3);
}

/** What a frame costs here with nothing to do: the peer that the other figures are to be read against. */
async function frameMs(session: BrowserSession): Promise<number> {
  const page = await session.open(article.url);
  const frame = await page.inPage(
    () =>
      new Promise<number>(resolve => {
        const times: number[] = [];
        const tick = (now: number) => {
          times.push(now);
          if (times.length < 61) requestAnimationFrame(tick);
          else resolve((now - times[0]!) / 60);
        };
        requestAnimationFrame(tick);
      }),
  );
  await page.close();
  return frame;
}

function summary(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;
  return { medianMs: at(0.5), p95Ms: at(0.95), leastMs: sorted[0], runs: sorted.length };
}
