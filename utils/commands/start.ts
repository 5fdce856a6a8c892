import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoDays } from '../demo/demo-history.ts';
import { startEmbeddedChain } from '../demo/embedded-chain.ts';
import { writeHistory } from '../demo/write-history.ts';
import { registry } from '../protocols/registry.ts';
import type { BrowserSession, PageSession } from './browsers/browser-session.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { installBrowser } from './browsers/install-browser.ts';
import { launchChromium } from './browsers/launch-chromium.ts';
import { launchFirefox } from './browsers/launch-firefox.ts';
import { until } from './browsers/until.ts';
import { buildExtension } from './build-extension.ts';
import { serveArticle } from './serve-article.ts';
import { takePictures } from './take-pictures.ts';

const { values: options } = parseArgs({
  options: {
    live: { type: 'boolean', default: false },
    page: { type: 'string' },
    screenshot: { type: 'string' },
    browser: { type: 'string' },
  },
});

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const picturesDir = options.screenshot ?? (hasDisplay ? null : 'pictures');

/** The browser asked for with `--browser`, else an installed one, Chromium's kin first. */
function chooseBrowser(): 'chromium' | 'firefox' {
  if (options.browser === 'firefox' || options.browser === 'chromium') return installBrowser(options.browser).kind;
  if (findBrowser('chromium')) return 'chromium';
  return findBrowser('firefox') ? 'firefox' : installBrowser('chromium').kind;
}

/** The embedded chain with 120 days of invented history, going on block by block. */
async function startDemoChain() {
  console.log('Starting the embedded chain and writing 120 days of invented history…');
  const chain = await startEmbeddedChain();
  await writeHistory(chain, demoDays(registry, { endTime: BigInt(Math.floor(Date.now() / 1000)) }));
  const stopMining = chain.keepMining(12);
  return {
    url: chain.url,
    stop: async () => {
      stopMining();
      await chain.stop();
    },
  };
}

/** The first run opens a tab of its own, before or after the article's; it is for later. */
async function stayInFront(page: PageSession): Promise<void> {
  const isBehind = () => page.inPage(() => document.hidden);
  await until('the tab of the first run', isBehind, 10_000).catch(() => undefined);
  await page.bringToFront();
}

const kind = chooseBrowser();
const scratch = mkdtempSync(join(tmpdir(), 'tidemark-start-'));
const chain = options.live ? null : await startDemoChain();
const article = await serveArticle(options.page ?? resolve('assets/demo/article.html'));
let session: BrowserSession | null = null;
try {
  console.log('Building the extension…');
  const flavour = chain ? ({ mode: 'demo', rpcUrl: chain.url } as const) : ({ mode: 'live' } as const);
  const extensionDir = buildExtension(kind === 'chromium' ? 'chrome' : 'firefox', flavour, scratch);
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  session = await launch({ extensionDir, headless: picturesDir !== null });
  if (picturesDir) {
    mkdirSync(picturesDir, { recursive: true });
    for await (const { name, png } of takePictures(session, article.url)) {
      writeFileSync(join(picturesDir, `${name}.png`), png);
    }
    console.log(`The pictures are in ${resolve(picturesDir)}.`);
  } else {
    const page = await session.open(article.url);
    void stayInFront(page);
    console.log(`The article is open at ${article.url} with Tidemark installed. Close the browser to end.`);
    await session.ended;
  }
} finally {
  await session?.close();
  await chain?.stop();
  article.close();
  rmSync(scratch, { recursive: true, force: true });
}
