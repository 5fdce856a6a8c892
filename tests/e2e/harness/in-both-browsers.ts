import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { BrowserSession } from '../../../utils/commands/browsers/browser-session.ts';
import { type LaunchOptions, launchChromium } from '../../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../../utils/commands/browsers/launch-firefox.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };

/**
 * The same tests in Chromium and in Firefox, each with one browser for the whole group.
 * `TIDEMARK_BROWSER=chromium` narrows a run while a test is being written.
 */
export function inBothBrowsers(
  name: string,
  tests: (session: () => BrowserSession) => void,
  options: Partial<LaunchOptions> = {},
): void {
  const wanted = process.env.TIDEMARK_BROWSER;
  for (const browser of ['chromium', 'firefox'] as const) {
    describe.skipIf(wanted !== undefined && wanted !== browser)(`${name} in ${browser}`, () => {
      let session: BrowserSession;
      beforeAll(async () => {
        session = await launchers[browser]({
          extensionDir: inject('extensionDirs')[browser],
          headless: true,
          ...options,
        });
        // Chromium gives a tab behind another one frame a second.
        await session.firstRun();
      });
      afterAll(() => session?.close());
      tests(() => session);
    });
  }
}
