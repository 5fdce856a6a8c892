import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { installBrowser } from '../../../utils/commands/browsers/install-browser.ts';
import { until } from '../../../utils/commands/browsers/until.ts';

/**
 * Chromium with the extension and no debugger on any page, for what Chromium does not do under one: it prerenders nothing then
 * (`PrerenderingDisabledByDevTools`). The pages must tell their own server what they see.
 */
export async function launchUnwatched() {
  const profile = mkdtempSync(join(tmpdir(), 'tidemark-chromium-'));
  const extension = inject('extensionDirs').chromium;
  const browser = spawn(
    installBrowser('chromium').path,
    [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>(resolve => browser.once('exit', () => resolve()));
  let said = '';
  browser.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const host = await until('the port of the browser', async () => /ws:\/\/([^/]+)\//.exec(said)?.[1]);
  const tabs = async () => (await (await fetch(`http://${host}/json/list`)).json()) as { url: string }[];
  // The first run opens a tab of its own, in front of whatever there is.
  await until('the first run’s tab', async () => (await tabs()).some(({ url }) => url.endsWith('/welcome.html')));
  return {
    /** Opens a page in a new tab in front. */
    open: (url: string) => fetch(`http://${host}/json/new?${url}`, { method: 'PUT' }),
    async close() {
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
