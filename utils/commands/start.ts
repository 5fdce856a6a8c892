import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoDays } from '../demo/demo-history.ts';
import { startEmbeddedChain } from '../demo/embedded-chain.ts';
import { writeHistory } from '../demo/write-history.ts';
import { registry } from '../protocols/registry.ts';
import type { BrowserSession } from './browsers/browser-session.ts';
import { type FoundBrowser, findBrowser } from './browsers/find-browser.ts';
import { installBrowser } from './browsers/install-browser.ts';
import { launchChromium } from './browsers/launch-chromium.ts';
import { launchFirefox } from './browsers/launch-firefox.ts';
import { buildExtension } from './build-extension.ts';
import { ArgumentError, sayFailure } from './say-failure.ts';
import { readPage, servePage } from './serve-page.ts';
import { takePictures } from './take-pictures.ts';

const usage = `npm start                       the demonstration article in a browser with the extension installed
npm start -- --live             real figures, from the public endpoints
npm start -- --page FILE        a page or text file of your own instead of the article
npm start -- --screenshot DIR   no window: pictures of every surface, light and dark
npm start -- --browser NAME     chromium (also Chrome or Edge) or firefox`;

const browsers = ['chromium', 'firefox'] as const;

/** Throws an `ArgumentError` or what `parseArgs` throws where they cannot be meant. */
function readOptions() {
  const { values } = parseArgs({
    options: {
      live: { type: 'boolean', default: false },
      page: { type: 'string', default: resolve('assets/demo/article.html') },
      screenshot: { type: 'string' },
      browser: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const browser = browsers.find(name => name === values.browser);
  if (values.browser !== undefined && !browser)
    throw new ArgumentError(`--browser takes chromium (also Chrome or Edge) or firefox, not ${values.browser}.`);
  return { ...values, browser };
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The browser asked for with `--browser`, else an installed one, Chromium's kin first. */
function chooseBrowser(asked: FoundBrowser['kind'] | undefined): FoundBrowser['kind'] {
  if (asked) return installBrowser(asked).kind;
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

async function start(): Promise<void> {
  const options = readOptions();
  if (options.help) return console.log(usage);
  const picturesDir = options.screenshot ?? (hasDisplay ? null : 'pictures');
  const page = readPage(options.page);
  const kind = chooseBrowser(options.browser);
  const scratch = mkdtempSync(join(tmpdir(), 'tidemark-start-'));
  const chain = options.live ? null : await startDemoChain();
  const article = await servePage(page);
  let session: BrowserSession | null = null;
  try {
    console.log('Building the extension…');
    const flavour = chain ? ({ mode: 'demo', rpcUrl: chain.url } as const) : ({ mode: 'live' } as const);
    const extensionDir = buildExtension(kind === 'chromium' ? 'chrome' : 'firefox', flavour, scratch);
    const launch = kind === 'chromium' ? launchChromium : launchFirefox;
    session = await launch({ extensionDir, headless: picturesDir !== null });
    await session.firstRun();
    if (picturesDir) {
      mkdirSync(picturesDir, { recursive: true });
      for await (const { name, png } of takePictures(session, article.url)) {
        writeFileSync(join(picturesDir, `${name}.png`), png);
      }
      console.log(`The pictures are in ${resolve(picturesDir)}.`);
    } else {
      await session.open(article.url);
      console.log(`The article is open at ${article.url} with Tidemark installed. Close the browser to end.`);
      await session.ended;
    }
  } finally {
    await session?.close();
    await chain?.stop();
    article.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

await start().catch(sayFailure);
