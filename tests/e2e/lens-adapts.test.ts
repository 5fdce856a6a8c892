import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickInLens, hoverWord, isInLens } from './harness/lens.ts';
import { openPanel } from './harness/open-panel.ts';
import { prefer } from './harness/prefer.ts';
import { servePages } from './harness/serve-pages.ts';

const filler = '<p>The tide comes in and the tide goes out.</p>'.repeat(60);
const html = `<!doctype html><html lang="en"><title>Reading</title>
  <p>Last month Ether.fi gained what Lido lost.</p>${filler}<p>Rocket Pool stood still.</p>`;

inBothBrowsers('the card and the page panel as a person set their system', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;
  let takeBack: () => Promise<unknown> = async () => {};

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    await monthOfFigures(await session().open(`${session().extensionUrl}options.html`));
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(() => page.goto(site.url));
  afterEach(() => takeBack());

  /** The card, the receipt and the panel, one after another. */
  async function onEach(look: () => Promise<unknown>): Promise<unknown[]> {
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    const card = await look();
    await clickInLens(page, '[data-figure="apy.7d"]');
    await until('the receipt', () => isInLens(page, '.td-receipt'));
    const receipt = await look();
    await page.press('Escape');
    await openPanel(page);
    return [card, receipt, await look()];
  }

  it('stand still where motion is unwanted', async () => {
    const moving = () =>
      page.inLens(root =>
        [...root.querySelectorAll('*')].flatMap(element => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          const lasts = transitionDuration.split(',').some(time => Number.parseFloat(time) > 0);
          return animationName !== 'none' || lasts ? [element.outerHTML.slice(0, 100)] : [];
        }),
      );
    await hoverWord(page, 'Ether.fi', 'ether-fi');
    expect(await moving()).not.toEqual([]);
    await page.goto(site.url);
    takeBack = await prefer(session(), page, 'less motion');
    expect(await onEach(moving)).toEqual([[], [], []]);
  });

  it('show edges, words, signs and bars in forced colours', async () => {
    takeBack = await prefer(session(), page, 'forced colours');
    await until('the colours', () => page.inPage(() => matchMedia('(forced-colors: active)').matches));
    const unseen = () =>
      page.inLens(root => {
        const inside = root.querySelector('.td-root')!;
        const probe = inside.appendChild(document.createElement('i'));
        const systemColor = (name: string) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const paper = systemColor('Canvas');
        probe.remove();
        const found: string[] = [];
        for (const surface of root.querySelectorAll('.td-frame, .td-panel, .td-tab-button')) {
          const { borderTopColor, borderInlineStartColor, backgroundColor } = getComputedStyle(surface);
          if (backgroundColor !== paper && !surface.matches('button'))
            found.push(`${surface.className} is ${backgroundColor}`);
          if (borderTopColor === paper || borderInlineStartColor === paper)
            found.push(`${surface.className} has no edge`);
        }
        for (const element of root.querySelectorAll('button, a, h2, th, td, dt, dd, p, svg')) {
          if (element.closest('.td-hidden') || element.getBoundingClientRect().width < 2) continue;
          if (getComputedStyle(element).color === paper) found.push(element.outerHTML.slice(0, 100));
        }
        for (const bar of root.querySelectorAll('.td-bars-in, .td-bars-out, .td-bars-zero, .td-arrow *')) {
          const { fill, stroke } = getComputedStyle(bar);
          const drawn = [fill, stroke].some(one => one !== 'none' && one !== paper && !/^rgba.*, 0\)$/.test(one));
          if (!drawn) found.push(bar.outerHTML.slice(0, 100));
        }
        return found;
      });
    expect(await onEach(unseen)).toEqual([[], [], []]);
  });
});
