import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BrowserSession } from '../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../utils/commands/browsers/launch-firefox.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { buildExtension } from '../../utils/commands/build-extension.ts';
import { servePages } from './harness/serve-pages.ts';

const flavours = [
  { browser: 'chromium', target: 'chrome', launch: launchChromium },
  { browser: 'firefox', target: 'firefox', launch: launchFirefox },
] as const;

const wanted = process.env.TIDEMARK_BROWSER;

for (const { browser, target, launch } of flavours.filter(flavour => !wanted || flavour.browser === wanted)) {
  describe(`what an endpoint hears of whoever asks, in ${browser}`, () => {
    const builds = mkdtempSync(join(tmpdir(), 'tidemark-origin-'));
    let node: Awaited<ReturnType<typeof startListening>>;
    let site: Awaited<ReturnType<typeof servePages>>;
    let session: BrowserSession;

    beforeAll(async () => {
      node = await startListening(inject('rpcUrl'));
      site = await servePages({ '/': { html: '<!doctype html><title>Page</title><p>Nothing of the field.' } });
      const extensionDir = buildExtension(target, { mode: 'demo', rpcUrl: node.url }, builds);
      session = await launch({ extensionDir, headless: true });
      await monthOfFigures(await session.open(`${session.extensionUrl}options.html`));
    });
    afterAll(async () => {
      await session?.close();
      await site?.close();
      node?.close();
      rmSync(builds, { recursive: true, force: true });
    });

    it('is nothing that tells one installation from another, from the first question on', () => {
      expect(node.heard.length).toBeGreaterThan(3);
      const origins = new Set(node.heard.map(({ origin }) => origin));
      // In Chromium it is the extension's, the same for everybody.
      expect([...origins]).toEqual([browser === 'firefox' ? undefined : session.extensionUrl.slice(0, -1)]);
      expect(node.heard.flatMap(headers => [headers.cookie, headers.referer]).filter(Boolean)).toEqual([]);
    });

    it('is left as it was where a page asks', async () => {
      const page = await session.open(site.url);
      const before = node.heard.length;
      await page.inPage(async url => (await fetch(url, { method: 'POST', body: 'asked by a page' })).status, node.url);
      expect(node.heard.slice(before).map(({ origin }) => origin)).toContain(site.url);
    });
  });
}

/** Passes every question on, and keeps what stood in its head. */
async function startListening(rpcUrl: string) {
  const heard: IncomingHttpHeaders[] = [];
  const server = createServer(async (request, response) => {
    heard.push(request.headers);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(rpcUrl, { method: 'POST', headers, body: Buffer.concat(parts) });
    response.writeHead(answer.status, { ...headers, 'access-control-allow-origin': '*' }).end(await answer.text());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
