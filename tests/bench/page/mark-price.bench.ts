import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserSession } from '../../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../../utils/commands/browsers/launch-firefox.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { buildExtension } from '../../../utils/commands/build-extension.ts';
import { servePages } from '../../e2e/harness/serve-pages.ts';
import { median } from './median.ts';
import { benchPage } from './pages.ts';

/**
 * The hidden price of marks, in Chromium and Firefox: milliseconds by the clock from the end of a frame's callbacks, in which one text was changed,
 * to the end of its style, layout and paint. `bare`: nothing registered. `ours`: the built extension's own marks. `tint` and `underline`: a hundred
 * static ranges under a background, or a text decoration. What other programs do in between is in the medians, hardly in the least values.
 */
const sizes = (process.env.SIZES ?? '3000,20000,100000').split(',').map(Number);
const browsers = (process.env.BROWSERS ?? 'chromium,firefox').split(',') as ('chromium' | 'firefox')[];
const rounds = Number(process.env.ROUNDS ?? 3);
const frames = 60;
const longestWaitMs = 20_000;

const subjects = ['bare', 'ours', 'tint', 'underline'] as const;
type Subject = (typeof subjects)[number];

const launchers = { chromium: launchChromium, firefox: launchFirefox };

function page(size: number, subject: Subject): string {
  const style = `<style>::highlight(tint) { background-color: #cde; } ::highlight(underline) { text-decoration: underline; }</style>`;
  const html = benchPage(size, 'mentions', 'nested').replace('<body>', `${style}<body>`);
  return subject === 'ours' ? html : html.replace('<body>', '<body data-tidemark="off">');
}

/** Registers what the subject is about; with the extension's own marks there is nothing to do but wait for them. */
function register(subject: string): void {
  if (subject !== 'tint' && subject !== 'underline') return;
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT, node =>
    node.nodeValue!.trim().length > 10 ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const highlight = new Highlight();
  while (highlight.size < 100 && walker.nextNode()) {
    const node = walker.currentNode;
    highlight.add(new StaticRange({ startContainer: node, startOffset: 2, endContainer: node, endOffset: 8 }));
  }
  CSS.highlights.set(subject, highlight);
}

const markCount = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);

/** What is left of each frame after its callbacks, a task that was posted there being run when it is over. */
async function changeFrames(count: number): Promise<number[]> {
  const text = document.createTextNode('');
  document.querySelector('main h2')!.append(text);
  const { port1, port2 } = new MessageChannel();
  const costs: number[] = [];
  for (let frame = 0; frame < count; frame++) {
    costs.push(
      await new Promise<number>(done =>
        requestAnimationFrame(() => {
          text.data = ` ${frame}`;
          const start = performance.now();
          port1.onmessage = () => done(performance.now() - start);
          port2.postMessage(null);
        }),
      ),
    );
  }
  text.remove();
  return costs;
}

/** Lets frames pass in which the page changes nothing, so that it can be read. */
async function rest(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

async function measure(session: BrowserSession, url: string, subject: Subject) {
  const opened = await session.open(url);
  try {
    await opened.bringToFront();
    await opened.inPage(register, subject);
    // Of many marks those near the viewport are painted, and at its very top the page has next to none.
    await opened.inPage(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    if (subject !== 'bare') {
      let before = -1;
      // Where they do not come within this, the report says how many there were.
      await until(
        `all marks of ${subject}`,
        async () => {
          // The first run opens a tab of its own, and a page behind it is neither drawn nor read.
          await opened.bringToFront();
          await opened.inPage(rest, 60);
          const marks = await opened.inPage(markCount);
          const isSteady = marks > 0 && marks === before;
          before = marks;

          return isSteady;
        },
        longestWaitMs,
      ).catch(() => undefined);
    }
    await opened.inPage(changeFrames, 20);
    return { marks: await opened.inPage(markCount), costs: await opened.inPage(changeFrames, frames) };
  } finally {
    await opened.close();
  }
}

const builds = mkdtempSync(join(tmpdir(), 'tidemark-bench-'));
const report: Record<string, Record<string, object>> = {};
try {
  for (const browser of browsers) {
    const flavour = { mode: 'demo', rpcUrl: 'http://127.0.0.1:9' } as const;
    const extensionDir = buildExtension(browser === 'chromium' ? 'chrome' : 'firefox', flavour, builds);
    const session = await launchers[browser]({ extensionDir, headless: true });
    if (browser === 'firefox')
      await (session as Awaited<ReturnType<typeof launchFirefox>>).inBrowser(
        `Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false)`,
      );
    try {
      for (const size of sizes) {
        const site = await servePages(
          Object.fromEntries(subjects.map(subject => [`/${subject}`, { html: page(size, subject) }])),
        );
        const runs = Object.fromEntries(subjects.map(subject => [subject, { marks: 0, costs: [] as number[] }]));
        for (let round = 0; round < rounds; round++) {
          for (const subject of subjects) {
            const { marks, costs } = await measure(session, `${site.url}/${subject}`, subject);
            runs[subject]!.marks = marks;
            runs[subject]!.costs.push(...costs);
          }
        }
        await site.close();
        const medianOf = (subject: Subject) => median(runs[subject]!.costs);
        report[`${browser} ${size}`] = Object.fromEntries(
          subjects.map(subject => [
            subject,
            {
              marks: runs[subject]!.marks,
              frameMs: medianOf(subject),
              leastFrameMs: Math.min(...runs[subject]!.costs),
              addedMs: medianOf(subject) - medianOf('bare'),
              timesBare: medianOf(subject) / medianOf('bare'),
            },
          ]),
        );
      }
    } finally {
      await session.close();
    }
  }
} finally {
  rmSync(builds, { recursive: true });
}
console.log(JSON.stringify(report, null, 2));
