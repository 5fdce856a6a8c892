import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { type Box, cardBox, hoverWord, placeOf } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const filler = 'The tide comes in and the tide goes out, and a page is a page. '.repeat(12);
const text = `<h1>Rotation</h1><p>Last month Ether.fi gained what other staking protocols lost. ${filler}</p>`;
const page = (style: string, body = text, root = '<html>') =>
  `<!doctype html>${root}<head><title>Hostile</title><style>${style}</style></head><body>${body}</body></html>`;

const storm = ['color: red', 'background: #ffd', 'font: italic 30px/2 cursive', 'letter-spacing: 4px', 'opacity: 0.6']
  .concat(['text-transform: uppercase', 'text-shadow: 2px 2px red', 'border-radius: 40px', 'outline: 3px dotted red'])
  .concat(['transform: none', 'transition: all 2s', 'visibility: visible', 'max-width: 900px', 'margin: 3px'])
  .map(declaration => `${declaration} !important;`)
  .join('');

/** Each page does to its elements what should never reach a card. */
const hostile: Readonly<Record<string, { html: string; entities?: string }>> = {
  unset: { html: page('* { all: unset } head { display: none } p { display: block; margin: 40px }') },
  important: { html: page(`*, *::before, *::after { ${storm} } tidemark-lens { display: none !important }`) },
  zoom: { html: page('html { zoom: 1.4 } body { zoom: 0.8 }') },
  transform: {
    html: page('html { transform: scale(0.9) } body { transform: translate(30px, 10px); perspective: 90px }'),
  },
  filter: { html: page('body { filter: invert(1) blur(1px) grayscale(1); opacity: 0.7 }') },
  root625: { html: page('html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 3 }') },
  rtl: { html: page('body { direction: rtl; writing-mode: horizontal-tb }', text, '<html dir="rtl">') },
  quirks: { html: `<title>Quirks</title><table><tr><td width=600>${text}</table>` },
  iframe: {
    html: page(
      'iframe { width: 900px; height: 700px; border: 0 } * { font: 9px fantasy }',
      '<iframe src="/plain"></iframe>',
    ),
  },
  dialog: {
    html: page(
      'dialog { zoom: 1.2; filter: sepia(1); width: 700px; transform: rotate(1deg) } ::backdrop { background: #0008 }',
      `<p>Behind</p><dialog id="d">${text}</dialog><script>d.showModal()</script>`,
    ),
  },
};

inBothBrowsers('the card on hostile pages', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let plain: PNG;

  beforeAll(async () => {
    const pages = Object.entries(hostile).map(([name, served]) => [`/${name}`, served]);
    site = await servePages({ '/plain': { html: page('') }, ...Object.fromEntries(pages) });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    plain = await pictureOn('/plain');
  });
  afterAll(() => site?.close());

  async function pictureOn(path: string): Promise<PNG> {
    const opened = await session().open(`${site.url}${path}`);
    const box = await hoverWord(opened, 'Ether.fi', 'ether-fi');
    const line = (await placeOf(opened, 'Ether.fi'))!;
    const covers = box.y < line.y + line.height && box.y + box.height > line.y && box.x < line.x + line.width;
    expect(covers && box.x + box.width > line.x, `covers the line on ${path}`).toBe(false);
    await settled(opened);
    const picture = crop(PNG.sync.read(await opened.screenshot()), (await cardBox(opened, 'ether-fi'))!);
    await opened.close();
    return picture;
  }

  for (const name of Object.keys(hostile)) {
    it(`looks the same on ${name}`, async () => {
      const picture = await pictureOn(`/${name}`);
      expect([picture.width, picture.height]).toEqual([plain.width, plain.height]);
      const difference = new PNG({ width: plain.width, height: plain.height });
      const off = pixelmatch(plain.data, picture.data, difference.data, plain.width, plain.height, { threshold: 0.2 });
      expect(off / (plain.width * plain.height)).toBeLessThan(0.002);
    });
  }
});

/** Waits until the card has faded in, and puts the same age on each: it grows, and may say that newer figures come. */
async function settled(opened: PageSession): Promise<void> {
  await opened.inLens(async root => {
    await Promise.all(root.getAnimations().map(animation => animation.finished.then(() => null)));
    root.querySelector('.td-age time')!.textContent = '1 min. ago';
    root.querySelector('.td-age time + *')?.remove();
  });
}

/** The whole card with its border and its foot; of the page only what its round corners leave. */
function crop(picture: PNG, box: Box): PNG {
  const [left, top, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  const part = new PNG({ width: width!, height: height! });
  PNG.bitblt(picture, part, left!, top!, width!, height!, 0, 0);
  return part;
}
