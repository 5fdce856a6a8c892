import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { hoverWord, isInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const html = `<!doctype html><html lang="en"><head><title>Grounds</title><meta name="color-scheme" content="normal">
  <style></style></head><body><p>Last month Ether.fi gained much.</p></body></html>`;

type Ground = { readonly css?: string; readonly meta?: string; readonly system?: 'light' | 'dark' };

/** What a page may say of its ground, and what the card has to be there. */
const grounds: readonly [name: string, ground: Ground, theme: 'light' | 'dark'][] = [
  ['nothing at all', {}, 'light'],
  ['nothing, where the system is dark', { system: 'dark' }, 'light'],
  ['a dark body', { css: 'body { background: #111; color: #eee }' }, 'dark'],
  ['a dark root below a body that lets it through', { css: 'html { background: #0b0d10; color: #ddd }' }, 'dark'],
  ['a light body on a dark root', { css: 'html { background: #000 } body { background: #fafafa }' }, 'light'],
  ['a body that hardly tints a light root', { css: 'html { background: #fff } body { background: #0003 }' }, 'light'],
  ['a dark ground in oklch', { css: 'body { background: oklch(0.13 0.03 261); color: oklch(0.98 0 0) }' }, 'dark'],
  ['a light ground in oklch', { css: 'body { background: oklch(0.97 0.01 261) }' }, 'light'],
  ['a dark ground in lab', { css: 'body { background: lab(12 0 0) }' }, 'dark'],
  ['a dark ground of a wide gamut', { css: 'body { background: color(display-p3 0.06 0.07 0.09) }' }, 'dark'],
  ['light text on a dark picture', { css: 'body { background: linear-gradient(#000, #223); color: #eef }' }, 'dark'],
  ['a dark scheme', { css: ':root { color-scheme: dark }' }, 'dark'],
  ['a dark scheme by its meta tag', { meta: 'dark' }, 'dark'],
  ['both schemes, where the system is light', { meta: 'light dark' }, 'light'],
  ['both schemes, where the system is dark', { css: ':root { color-scheme: light dark }', system: 'dark' }, 'dark'],
  ['both by its meta tag, where the system is dark', { meta: 'light dark', system: 'dark' }, 'dark'],
];

const dark = 'background: #111; color: #eee';

/** How pages switch: their style, where they put what, and what it is for dark. */
const switches: readonly [name: string, css: string, on: 'html' | 'body', attribute: string, value: string][] = [
  ['a class of its root', `.dark body { ${dark} }`, 'html', 'class', 'dark'],
  ['an attribute of its body', `[data-theme="dark"] { ${dark} }`, 'body', 'data-theme', 'dark'],
  ['the ground of its body', '', 'body', 'style', dark],
  ['its scheme', '', 'html', 'style', 'color-scheme: dark'],
  [
    'a class, by and by',
    `body { background: #fff; transition: background 0.3s } .dark body { ${dark} }`,
    'html',
    'class',
    'dark',
  ],
];

inBothBrowsers('the card on a page that changes its ground', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    await monthOfFigures(await session().open(`${session().extensionUrl}options.html`));
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());

  it.each(grounds)('is as its page is with %s', async (_, { css = '', meta = 'normal', system = 'light' }, theme) => {
    await page.setColorScheme(system);
    await page.inPage(
      (style, scheme) => {
        document.querySelector('style')!.textContent = style;
        document.querySelector('meta')!.content = scheme;
      },
      css,
      meta,
    );
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    expect(await page.inLens(root => root.querySelector<HTMLElement>('.td-root')!.dataset.theme)).toBe(theme);
    await page.press('Escape');
    await until('the card to go', async () => !(await isInLens(page, '.td-frame')));
  });

  it.each(switches)(
    'follows a page that switches by %s, there and back, while it is open',
    async (_, css, on, name, value) => {
      await page.goto(site.url);
      await page.setColorScheme('light');
      await page.inPage(style => {
        document.querySelector('style')!.textContent = style;
      }, css);
      await hoverWord(page, 'Ether.fi', 'ether-fi');
      const theme = () => page.inLens(root => root.querySelector<HTMLElement>('.td-root')!.dataset.theme);
      expect(await theme()).toBe('light');
      await until('the first card to be taken over', () => page.inLens(root => root.adoptedStyleSheets.length > 1));
      // No press and no key, which the scanner would hear too.
      const set = (to: string) =>
        page.inPage((where, what, now) => document.querySelector(where)!.setAttribute(what, now), on, name, to);
      await set(value);
      await until('a dark card', async () => (await theme()) === 'dark');
      await set('');
      await until('a light card', async () => (await theme()) === 'light');
      await page.press('Escape');
      await until('the card to go', async () => !(await isInLens(page, '.td-frame')));
    },
  );
});
