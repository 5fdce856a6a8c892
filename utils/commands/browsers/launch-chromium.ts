import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { type BrowserSession, hostTag, type PageSession } from './browser-session.ts';
import { installBrowser } from './install-browser.ts';
import { until } from './until.ts';

export type LaunchOptions = {
  /** The folder of the built extension. */
  readonly extensionDir: string;
  readonly headless: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly hasTouch?: boolean;
};

// A browser that looks up its maker's hosts at start-up would fail slowly where there is no network.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Chromium, Chrome or Edge with the extension loaded, in a profile that is thrown away at the end. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserSession & { context: BrowserContext }> {
  const profile = mkdtempSync(join(tmpdir(), 'tidemark-chromium-'));
  const downloadsDir = join(profile, 'saved');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installBrowser('chromium').path,
    headless: options.headless,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.headless ? (options.viewport ?? { width: 1280, height: 800 }) : null,
    hasTouch: options.hasTouch ?? false,
    downloadsPath: downloadsDir,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quiet,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu'] : []),
      // Chrome and Edge refuse --load-extension without it: https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
    ],
  });
  /** Empty, and there from the start: for the first page that is opened. */
  let firstTab: Page | undefined = context.pages()[0];
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  return {
    name: 'chromium',
    context,
    downloadsDir,
    ended: new Promise(resolve => context.once('close', () => resolve())),
    extensionUrl: `chrome-extension://${new URL(worker.url()).host}/`,
    async open(url) {
      const page = firstTab ?? (await context.newPage());
      firstTab = undefined;
      await page.goto(url);
      await page.bringToFront();
      return chromiumPage(page);
    },
    firstRun: () =>
      until('the first run’s tab', async () => context.pages().some(page => page.url().endsWith('/welcome.html'))),
    async stopBackground() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${new URL(worker.url()).host}/manifest.json`);
      const cdp = await context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A Playwright page as the session both browsers share; `page` stays at hand for what only Chromium can do. */
export function chromiumPage(page: Page): PageSession & { page: Page } {
  return {
    page,
    async goto(url) {
      await page.goto(url);
    },
    bringToFront: () => page.bringToFront(),
    inPage: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`) as never,
    inLens: (fn, ...args) => inLens(page, String(fn), args) as never,
    inWorldOfLens: (fn, ...args) => inLens(page, String(fn), args) as never,
    moveMouse: (x, y, steps = 5) => page.mouse.move(x, y, { steps }),
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    press: key => page.keyboard.press(key),
    async hold(key, work) {
      await page.keyboard.down(key);
      try {
        return await work();
      } finally {
        await page.keyboard.up(key);
      }
    },
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    setColorScheme: scheme => page.emulateMedia({ colorScheme: scheme }),
    screenshot: of => (of ? page.locator(of).first() : page).screenshot({ animations: 'disabled' }),
    close: () => page.close(),
  };
}

const sessions = new WeakMap<Page, Promise<{ cdp: CDPSession; extensionContexts: Set<number> }>>();

/** The extension's isolated worlds of a page, followed through its navigations. */
function extensionWorlds(page: Page) {
  let session = sessions.get(page);
  if (!session) {
    session = page
      .context()
      .newCDPSession(page)
      .then(async cdp => {
        const extensionContexts = new Set<number>();
        cdp.on('Runtime.executionContextCreated', ({ context }) => {
          if (context.origin.startsWith('chrome-extension://')) extensionContexts.add(context.id);
        });
        cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
          extensionContexts.delete(executionContextId),
        );
        cdp.on('Runtime.executionContextsCleared', () => extensionContexts.clear());
        await cdp.send('Runtime.enable');
        return { cdp, extensionContexts };
      });
    sessions.set(page, session);
  }
  return session;
}

async function inLens(page: Page, fn: string, args: unknown[]) {
  const { cdp, extensionContexts } = await extensionWorlds(page);
  const expression = `(async () => {
    const host = document.querySelector(${JSON.stringify(hostTag)});
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    return root ? await (${fn})(root, ...${JSON.stringify(args)}) : null;
  })()`;
  for (const contextId of extensionContexts) {
    const answer = await cdp
      .send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true })
      .catch(() => null);
    if (answer?.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? 'failed in the lens');
    if (answer && answer.result.value !== null && answer.result.value !== undefined) return answer.result.value;
  }
  return null;
}
