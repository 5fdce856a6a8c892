import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import { hostTag, type PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { cardBox, clickInLens, hoverWord, isInLens, stepTo, tabInLens, textInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';
import { tabTo } from './harness/surfaces.ts';

const html = `<!doctype html><html lang="en"><title>Reading</title><body style="max-width:700px">
  <p><a id="before" href="#top">Begin here</a></p><p>Last month Ether.fi gained what Lido lost.</p>
  <p style="margin-top:600px">And that was that.</p></body></html>`;

inBothBrowsers('what a reader changes for a site from a card', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;
  let host: string;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    host = new URL(site.url).hostname;
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    await askBackground(surface, 'site.remove', { host });
    await page.goto(site.url);
    await marked('Ether.fi', 'Lido');
  });

  const marked = (...words: string[]) =>
    until(`marks on ${words.join()}`, async () => {
      const marks = (await markPlaces(page)).map(({ text }) => text);
      return marks.toSorted().join() === words.join();
    });
  /** The rules stored, once there is one. */
  const rules = () =>
    until('a rule', async () => {
      const reply = await askBackground(surface, 'settings.get', {});
      return reply.ok && reply.value.sites.length > 0 && reply.value.sites;
    });
  const said = () => textInLens(page, '.td-card-notice[role="alert"]');
  const hosts = () => page.inPage(tag => document.querySelectorAll(tag).length, hostTag);

  async function pressByKeyboard(action: number): Promise<void> {
    await tabTo(page, '#before');
    await stepTo(surface, site.url, 1);
    await until('the card', () => cardBox(page, 'ether-fi'));
    await tabInLens(page, '.td-card-footer [aria-expanded="false"]');
    await page.press('Enter');
    await tabInLens(page, `.td-card-more li:nth-child(${action}) button`);
    await page.press('Enter');
  }

  async function pressByPointer(action: number): Promise<void> {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    await clickInLens(page, '.td-card-footer [aria-expanded="false"]');
    await clickInLens(page, `.td-card-more li:nth-child(${action}) button`);
  }

  /** One frame in the lens later: whatever the page was about to take away is gone. */
  const settled = () =>
    page.inPage(() => new Promise<true>(done => requestAnimationFrame(() => setTimeout(done, 0, true))));

  const actions = [
    {
      what: 'never marks a name on it again',
      action: 1,
      sentence: '“ether.fi” is no longer marked on this site.',
      rule: { reading: {}, never: ['ether-fi'], always: [] },
      left: ['Lido'],
    },
    {
      what: 'switches it off',
      action: 2,
      sentence: 'Tidemark is off on this site. Turn it on again from the toolbar.',
      rule: { reading: { enabled: false }, never: [], always: [] },
      left: [],
    },
  ];

  for (const { what, action, sentence, rule, left } of actions) {
    it(`${what}, by keyboard alone`, async () => {
      await pressByKeyboard(action);
      expect(await rules()).toEqual([{ host, ...rule }]);
      await marked(...left);
      await settled();
      expect((await said())?.trim()).toBe(sentence);
      expect(await page.inLens(root => root.activeElement?.className)).toBe('td-frame');
      await page.press('Escape');
      await until('the page as it was', async () => (await hosts()) === 0);
      expect(await page.inPage(() => document.activeElement?.id)).toBe('before');
    });

    it(`${what}, by pointer`, async () => {
      await pressByPointer(action);
      expect(await rules()).toEqual([{ host, ...rule }]);
      await marked(...left);
      await settled();
      expect((await said())?.trim()).toBe(sentence);
      // It is read wherever the pointer goes, and goes by a click elsewhere.
      const box = (await cardBox(page, 'ether-fi'))!;
      await page.moveMouse(box.x + 20, box.y + box.height + 200, 4);
      await settled();
      expect((await said())?.trim()).toBe(sentence);
      await page.click(box.x + 20, box.y + box.height + 200);
      await until('the page as it was', async () => (await hosts()) === 0);
    });
  }

  it('says so until the site is on again, and closes by its button', async () => {
    await pressByPointer(2);
    await marked();
    await clickInLens(page, '.td-card-tools .td-button:last-child');
    await until('the page as it was', async () => (await hosts()) === 0);
    await askBackground(surface, 'site.remove', { host });
    await marked('Ether.fi', 'Lido');
    await pressByPointer(2);
    await marked();
    expect(await hosts()).toBe(1);
    await askBackground(surface, 'site.remove', { host });
    await until('it gone', async () => (await hosts()) === 0);
    await marked('Ether.fi', 'Lido');
    expect(await isInLens(page, '.td-frame')).toBe(false);
  });
});
