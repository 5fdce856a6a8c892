import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { frames } from './harness/frames.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickOn, openSurfacePage, seen, textOf } from './harness/surfaces.ts';

inBothBrowsers('the first run', session => {
  let page: PageSession;

  beforeAll(async () => {
    page = await openSurfacePage(session(), 'welcome');
  });
  afterAll(() => page?.close());

  it('opens a card on the sentence by hovering, with figures and their receipts', async () => {
    // Figures that arrive may move the sentence away from under the pointer.
    await until('the card', async () => {
      const { x, y } = await page.inPage(() => {
        const { x, y, width, height } = document.querySelector('[data-entity="ether-fi"]')!.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await page.moveMouse(x, y + 3);
      await page.moveMouse(x, y);
      return page.inPage(() => document.querySelector('.try-card [data-figure="apy.7d"]') !== null);
    });
    expect(await textOf(page, '.try-card .td-card-name')).toBe('ether.fi');
    await clickOn(page, '.try-card [data-figure="apy.7d"]');
    await seen(page, '.try-card .td-receipt');
    await page.press('Escape');
  });

  it('closes the card when the pointer has left it', async () => {
    await page.moveMouse(4, 4);
    await until('no card', async () => (await textOf(page, '.try-card')) === null);
  });

  it('opens a card by keyboard, takes the focus in and gives it back, wherever the pointer rests or goes', async () => {
    await page.moveMouse(4, 4);
    await page.inPage(() => document.querySelector<HTMLElement>('[data-entity="term:slashing"]')!.focus());
    await page.press('Enter');
    await until('the term', async () => (await textOf(page, '.try-card .td-card-name')) === 'Slashing');
    await until('focus inside', () => page.inPage(() => document.activeElement?.closest('.try-card') !== null));
    const inside = await page.inPage(() => {
      const { x, y } = document.querySelector('.try-card')!.getBoundingClientRect();
      return { x: x + 20, y: y + 20 };
    });
    await page.moveMouse(inside.x, inside.y, 2);
    await page.moveMouse(4, 4, 2);
    await page.inPage(frames, 60);
    expect(await textOf(page, '.try-card .td-card-name')).toBe('Slashing');
    await page.press('Escape');
    await until('no card', async () => (await textOf(page, '.try-card')) === null);
    expect(await page.inPage(() => (document.activeElement as HTMLElement).dataset.entity)).toBe('term:slashing');
  });

  it('shows the first data as it arrives', async () => {
    expect(await textOf(page, '.first-data .td-age')).toContain('Demo data');
    await until('the days', async () => /\d+ of \d+/.test((await textOf(page, '.first-days')) ?? ''));
  });

  it('switches a kind of sites off and on', async () => {
    const off = async () => {
      const reply = await askBackground(page, 'settings.get', {});
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value.sites.filter(site => site.reading.enabled === false);
    };
    const atRest = () =>
      until('the switch at rest', () =>
        page.inPage(() => !document.querySelector('#group-data[aria-disabled="true"]')),
      );
    await clickOn(page, '#group-data');
    await until('the data sites off', async () => (await off()).length === 6);
    await atRest();
    await clickOn(page, '#group-data');
    await until('none off', async () => (await off()).length === 0);
  });
});
