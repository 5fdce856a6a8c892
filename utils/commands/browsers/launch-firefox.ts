import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserSession, hostTag, type PageSession } from './browser-session.ts';
import { installBrowser } from './install-browser.ts';
import type { LaunchOptions } from './launch-chromium.ts';
import { Marionette } from './marionette.ts';
import { until } from './until.ts';

const extensionId = 'tidemark@tidemark.example';

const quietPrefs = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
} as const;

/**
 * A synthetic finger's tap clicks however long it lasts: on a busy machine the 300 ms that Firefox gives one pass between touching and letting go.
 * A second tap of a double one would be waited for as long, so there is none.
 */
const patientTaps = {
  'apz.max_tap_time': 60_000,
  'apz.allow_double_tap_zooming': false,
  'ui.click_hold_context_menus.delay': 60_000,
} as const;

export type FirefoxSession = BrowserSession & {
  readonly marionette: Marionette;
  /** Runs a script with the rights of the browser itself; gives what it returns, as JSON. */
  inBrowser(script: string): Promise<unknown>;
};

/** Firefox in a profile that is thrown away at the end, with the extension where there is one, installed for this run. */
export async function launchFirefox(
  options: Omit<LaunchOptions, 'extensionDir'> & { readonly extensionDir: string | null },
): Promise<FirefoxSession> {
  const profile = mkdtempSync(join(tmpdir(), 'tidemark-firefox-'));
  const downloadsDir = join(profile, 'saved');
  const uuid = randomUUID();
  const prefs = {
    ...quietPrefs,
    ...(options.headless ? patientTaps : {}),
    'browser.download.dir': downloadsDir,
    'browser.download.folderList': 2,
    'marionette.port': 0,
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
  };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const size = options.viewport ?? { width: 1280, height: 800 };
  const child = spawn(
    installBrowser('firefox').path,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      `--width=${size.width}`,
      `--height=${size.height}`,
      ...(options.headless ? ['--headless'] : []),
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const marionette = await Marionette.connect(await activePort(profile, ended));
  await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await marionette.send('WebDriver:SetTimeouts', { script: 120_000 });
  if (options.extensionDir !== null)
    await marionette.send('Addon:Install', { path: options.extensionDir, temporary: true });
  return {
    name: 'firefox',
    marionette,
    downloadsDir,
    ended,
    extensionUrl: `moz-extension://${uuid}/`,
    async open(url) {
      const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
      const page = firefoxPage(marionette, handle);
      await page.setViewport(size.width, size.height);
      await page.goto(url);
      return page;
    },
    firstRun: () =>
      until('the first run’s tab', () =>
        inBrowser(
          marionette,
          `return gBrowser.browsers.some(({ currentURI }) => currentURI.spec.endsWith('/welcome.html'))`,
        ),
      ),
    inBrowser: script => inBrowser(marionette, script),
    async stopBackground() {
      await inBrowser(
        marionette,
        `await WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground()`,
      );
    },
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill());
      await ended;
      marionette.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function inBrowser(marionette: Marionette, script: string): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    const { value } = await marionette.send<{ value: { answer?: unknown; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      {
        script: `const done = arguments[arguments.length - 1];
          (async () => { ${script}; })().then(answer => done({ answer }), error => done({ error: String(error) }));`,
        args: [],
      },
    );
    if (value.error !== undefined) throw new Error(value.error);
    return value.answer;
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

/** Firefox writes the port it chose into its profile. */
async function activePort(profile: string, ended: Promise<void>): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  const watcher = watch(profile);
  try {
    const written = new Promise<void>(resolve => {
      watcher.on('change', () => {
        if (existsSync(file) && readFileSync(file, 'utf8')) resolve();
      });
      if (existsSync(file) && readFileSync(file, 'utf8')) resolve();
    });
    await Promise.race([
      written,
      ended.then(() => {
        throw new Error('Firefox ended before it could be driven');
      }),
    ]);
    return Number(readFileSync(file, 'utf8'));
  } finally {
    watcher.close();
  }
}

function firefoxPage(marionette: Marionette, handle: string): PageSession {
  const here = async <Result = unknown>(name: string, params: object = {}): Promise<Result> => {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    return marionette.send<Result>(name, params);
  };
  const run = async (script: string, sandbox: 'system' | null) => {
    const { value } = await here<{ value: string | null }>('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1];
        (async () => ${script})().then(value => done(JSON.stringify({ value })), error => done(JSON.stringify({ error: String(error), stack: error?.stack })));`,
      args: [],
      newSandbox: false,
      sandbox,
    });
    const outcome = JSON.parse(value ?? '{}') as { value?: unknown; error?: string; stack?: string };
    if (outcome.error !== undefined) throw new Error(`${outcome.error}\n${outcome.stack ?? ''}`);
    return outcome.value;
  };
  // A tab is chosen before it is in front: what is pressed in between goes to the tab before it, or nowhere.
  const act = async (device: object) => {
    await until('the focus in the tab', () => run('document.hasFocus() || (window.focus(), false)', null));
    await here('WebDriver:PerformActions', { actions: [device] });
  };
  const pointer = (actions: object[]) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const keys = (actions: object[]) => act({ type: 'key', id: 'keys', actions });
  const elementId = async (selector: string) => {
    const params = { using: 'css selector', value: selector };
    const { value } = await here<{ value: Record<string, string> }>('WebDriver:FindElement', params);
    return Object.values(value)[0];
  };
  let at = { x: 0, y: 0 };
  const moves = (x: number, y: number, steps: number) => {
    const from = at;
    at = { x, y };
    return Array.from({ length: steps }, (_, step) => ({
      type: 'pointerMove',
      duration: 16,
      x: Math.round(from.x + ((x - from.x) * (step + 1)) / steps),
      y: Math.round(from.y + ((y - from.y) * (step + 1)) / steps),
    }));
  };
  return {
    async goto(url) {
      await here('WebDriver:Navigate', { url });
    },
    async bringToFront() {
      await here('WebDriver:GetCurrentURL');
    },
    // A null sandbox is the page's own world.
    inPage: (fn, ...args) => run(`await (${fn})(...${JSON.stringify(args)})`, null) as never,
    inLens: (fn, ...args) =>
      run(
        `{ const documents = [document, ...[...document.querySelectorAll('iframe')].map(frame => frame.contentDocument)];
           const host = documents.map(one => one?.querySelector(${JSON.stringify(hostTag)})).find(one => one);
           const root = host && host.openOrClosedShadowRoot;
           return root ? await (${fn})(root, ...${JSON.stringify(args)}) : null; }`,
        'system',
      ) as never,
    async inWorldOfLens(fn, ...args) {
      const inWorld = `(async () => {
        const root = document.querySelector(${JSON.stringify(hostTag)})?.openOrClosedShadowRoot;
        return JSON.stringify(root ? await (${fn})(root, ...${JSON.stringify(args)}) : null);
      })()`;
      const answer = await run(
        `{ const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
           const context = ExtensionContent.getContextByExtensionId(${JSON.stringify(extensionId)}, window);
           return context ? await Cu.evalInSandbox(${JSON.stringify(inWorld)}, context.sandbox) : 'null'; }`,
        'system',
      );
      return JSON.parse(answer as string);
    },
    async moveMouse(x, y, steps = 5) {
      await pointer(moves(x, y, steps));
    },
    async click(x, y) {
      await pointer([...moves(x, y, 1), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    async tap(x, y) {
      const touch = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions: touch });
    },
    async drag(from, to) {
      const press = moves(from.x, from.y, 1);
      const pull = moves(to.x, to.y, 5);
      await pointer([...press, { type: 'pointerDown', button: 0 }, ...pull, { type: 'pointerUp', button: 0 }]);
    },
    press: key => keys([...keyActions('keyDown', key), ...keyActions('keyUp', key)]),
    async hold(key, work) {
      await keys(keyActions('keyDown', key));
      try {
        return await work();
      } finally {
        await keys(keyActions('keyUp', key));
      }
    },
    async setViewport(width, height) {
      await here('WebDriver:SetWindowRect', { width, height });
      const inner = await run(`[innerWidth, innerHeight]`, null);
      const [innerWidth, innerHeight] = inner as [number, number];
      if (innerWidth !== width || innerHeight !== height) {
        await here('WebDriver:SetWindowRect', { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
      }
    },
    async setColorScheme(scheme) {
      const value = scheme === 'dark' ? 0 : 1;
      await inBrowser(
        marionette,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
      );
    },
    async screenshot(of) {
      const part = of ? { id: await elementId(of) } : {};
      const { value } = await here<{ value: string }>('WebDriver:TakeScreenshot', {
        ...part,
        full: false,
        hash: false,
      });
      return Buffer.from(value, 'base64');
    },
    async close() {
      const [left] = await here<string[]>('WebDriver:CloseWindow');
      // No command works while the window in use is gone, not even one that opens another.
      await marionette.send('WebDriver:SwitchToWindow', { handle: left, focus: true });
    },
  };
}

function keyActions(type: 'keyDown' | 'keyUp', key: string): object[] {
  return [{ type, value: keyCodes[key] ?? key }];
}

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  ' ': ' ',
};
