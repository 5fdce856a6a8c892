import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { BrowserSession, PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { launchFirefox } from '../../utils/commands/browsers/launch-firefox.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { buildExtension } from '../../utils/commands/build-extension.ts';
import { readPage, servePage } from '../../utils/commands/serve-page.ts';
import { whyInEnglish } from '../../utils/figures/english.ts';
import { type FaultyProxy, startFaultyProxy } from '../chain/faulty-proxy.ts';
import { closeCard, figuresOfCard, hoverMention, textOfCard } from './harness/hover-mention.ts';
import { clickInLens, isInLens } from './harness/lens.ts';
import { seen, textsOf } from './harness/surfaces.ts';
import { wholeGrid } from './harness/whole-grid.ts';

const flavours = [
  { browser: 'chromium', target: 'chrome', launch: launchChromium },
  { browser: 'firefox', target: 'firefox', launch: launchFirefox },
] as const;

const wanted = process.env.TIDEMARK_BROWSER;

for (const { browser, target, launch } of flavours.filter(flavour => !wanted || flavour.browser === wanted)) {
  describe(`an endpoint in trouble, in ${browser}`, () => {
    const builds = mkdtempSync(join(tmpdir(), 'tidemark-trouble-'));
    let proxy: FaultyProxy;
    let article: Awaited<ReturnType<typeof servePage>>;
    let session: BrowserSession;
    let surface: PageSession;
    let page: PageSession;

    beforeAll(async () => {
      proxy = await startFaultyProxy(inject('rpcUrl'), { fault: 'dead' });
      article = await servePage(readPage(resolve('assets/demo/article.html')));
      const extensionDir = buildExtension(target, { mode: 'demo', rpcUrl: proxy.url }, builds);
      session = await launch({ extensionDir, headless: true });
      surface = await session.open(`${session.extensionUrl}options.html`);
      page = await session.open(article.url);
    });
    afterAll(async () => {
      await session?.close();
      await proxy?.stop();
      article?.close();
      rmSync(builds, { recursive: true, force: true });
    });

    /** One that is under way has asked the endpoint as it was before, and would be shared. */
    const refresh = async () => {
      await until('no refresh under way', async () => {
        const status = await askBackground(surface, 'data.status', {});
        return status.ok && !status.value.refreshing;
      });
      await askBackground(surface, 'data.refresh', { reason: 'person' });
    };

    it('explains the name and says why there is no figure while nothing answers', async () => {
      await hoverMention(page, 'Ether.fi');
      const text = await until('the reason on the card', async () => {
        const words = await textOfCard(page);
        return words?.includes('No data yet') && words;
      });
      expect(text).toContain('restak');
      // Until the first endpoint has failed the reason is that the first reading is on its way, and there is nothing to mend.
      await until('a way to the settings', () =>
        page.inLens(root =>
          [...root.querySelectorAll('[role="dialog"] button')].some(
            button => button.textContent?.trim() === 'Endpoint settings',
          ),
        ),
      );
      // To stay while another tab is in front, where the pointer has left it.
      await clickInLens(page, '[aria-label="Keep open"]');
      await until('a card that stays', () => isInLens(page, '[data-pinned="true"]'));
    });

    it('leads on the sector page to what stands there, not to where figures would', async () => {
      const sector = await session.open(`${session.extensionUrl}sector.html`);
      await seen(sector, 'main > .quiet');
      expect(await textsOf(sector, 'nav a')).toEqual(['Glossary']);
      await sector.close();
      await page.bringToFront();
    });

    it('says so in the popup where it is seen at once, however much the page names', async () => {
      await page.bringToFront();
      const popup = await session.open(`${session.extensionUrl}popup.html`);
      await popup.setViewport(500, 600);
      await seen(popup, '.td-list-table tbody tr:nth-child(8)');
      await seen(popup, '.td-problems');
      const isInSight = await popup.inPage(() => {
        const { bottom } = document.querySelector('.td-problems')!.getBoundingClientRect();
        return document.documentElement.scrollHeight > innerHeight && bottom <= innerHeight;
      });
      expect(isInSight).toBe(true);
      await popup.close();
      // In Firefox all tabs have one window's size.
      await page.setViewport(1280, 800);
      await page.bringToFront();
    });

    it('draws the figures into the open card as they arrive, and says why the others are missing', async () => {
      proxy.fault = 'no-archive';
      await refresh();
      await until('present figures', async () => {
        const reply = await askBackground(surface, 'snapshot.get', {});
        return reply.ok && reply.value.snapshot?.protocols['ether-fi']?.figures['tvl.eth']?.state === 'ready';
      });
      const reply = await askBackground(surface, 'snapshot.get', {});
      if (!reply.ok) throw new Error(reply.error.message);
      const week = reply.value.snapshot!.protocols['ether-fi']!.figures['apy.7d']!;
      expect(week.state).toBe('unavailable');
      expect(whyInEnglish(week.reason!)).toMatch(/histor/i);
      expect(reply.value.status.problems.map(problem => problem.code)).toContain('no-history');
      const shown = await until('figures on the card that is open', () => figuresOfCard(page));
      expect(shown['tvl.eth']).toBeTruthy();
      expect(shown['apy.7d']).toBeUndefined();
      await closeCard(page);
    });

    it('fills in the rest once history can be read, whatever was stored before', async () => {
      proxy.fault = 'none';
      await refresh();
      await monthOfFigures(surface);
      await hoverMention(page, 'Ether.fi');
      await until('yields on the card', async () => (await figuresOfCard(page))?.['apy.7d']);
      await closeCard(page);
    });

    it('asks nothing of the network when pages are opened and cards read', async () => {
      await wholeGrid(surface);
      const before = proxy.requests.length;
      for (const mention of ['Lido', 'Rocket Pool', 'EigenLayer']) {
        const other = await session.open(article.url);
        await hoverMention(other, mention);
        await until(`figures of ${mention}`, () => figuresOfCard(other));
        await other.close();
      }
      expect(proxy.requests.length).toBe(before);
    });

    it('keeps the last figures with their age when the endpoint dies', async () => {
      proxy.fault = 'dead';
      await refresh();
      await until('the problem', async () => {
        const status = await askBackground(surface, 'data.status', {});
        return status.ok && status.value.problems.some(problem => problem.code === 'no-endpoint');
      });
      await hoverMention(page, 'Ether.fi');
      const shown = await until('the last figures', () => figuresOfCard(page));
      expect(shown['apy.7d']).toMatch(/%/);
      expect(await textOfCard(page)).toMatch(/block \d+/);
      await closeCard(page);
    });

    it('asks again as soon as the browser is online, wherever a page of the extension is open', async () => {
      const sector = await session.open(`${session.extensionUrl}sector.html`);
      await seen(sector, '[data-problem="no-endpoint"]');
      proxy.fault = 'none';
      await sector.inPage(() => dispatchEvent(new Event('online')));
      await until('no problem', async () => (await textsOf(sector, '[data-problem]')).length === 0);
      await sector.close();
      await page.bringToFront();
    });

    it('opens a card with figures although the background was stopped', async () => {
      await session.stopBackground();
      await hoverMention(page, 'Lido');
      const shown = await until('the card after the stop', () => figuresOfCard(page));
      expect(shown['apy.7d']).toMatch(/%/);
      await closeCard(page);
    });
  });
}
