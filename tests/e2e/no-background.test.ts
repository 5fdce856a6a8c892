import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BrowserSession } from '../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../utils/commands/browsers/launch-firefox.ts';
import { type SurfaceName, seen, textOf } from './harness/surfaces.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };
const wanted = process.env.TIDEMARK_BROWSER;

for (const browser of ['chromium', 'firefox'] as const) {
  describe.skipIf(wanted !== undefined && wanted !== browser)(`a background that is not there, in ${browser}`, () => {
    const extensionDir = mkdtempSync(join(tmpdir(), 'tidemark-mute-'));
    let session: BrowserSession;

    beforeAll(async () => {
      cpSync(inject('extensionDirs')[browser], extensionDir, { recursive: true });
      writeFileSync(join(extensionDir, 'background.js'), '// It says nothing.\n');
      session = await launchers[browser]({ extensionDir, headless: true });
    });
    afterAll(async () => {
      await session?.close();
      rmSync(extensionDir, { recursive: true, force: true });
    });

    const surfaces: readonly SurfaceName[] = ['popup', 'sidepanel', 'options', 'sector', 'welcome'];

    it.each(surfaces)('is said on the %s page in the reader’s words, and no link leads nowhere', async name => {
      const page = await session.open(`${session.extensionUrl}${name}.html`);
      await seen(page, '.td-failure[role="alert"]');
      expect(await textOf(page, '.td-failure')).toBe(
        "Tidemark's background has not answered so far. Close and open this again; if it stays so, restart the browser.",
      );
      const nowhere = await page.inPage(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
          .filter(({ hash }) => !document.querySelector(hash))
          .map(({ hash }) => hash),
      );
      expect(nowhere).toEqual([]);
      const empty = await page.inPage(
        () =>
          [...document.querySelectorAll('h2')].filter(heading => heading.parentElement!.children.length === 1).length,
      );
      expect(empty).toBe(0);
      expect(await page.inPage(() => document.body.textContent)).not.toMatch(/Receiving end|connection/i);
      await page.close();
    });
  });
}
