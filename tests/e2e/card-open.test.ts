import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BrowserSession, PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../utils/commands/browsers/launch-chromium.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { hoverWord } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';

const html = '<!doctype html><title>Reading</title><p>Last month Ether.fi gained what Lido lost.</p>';
/** A frame at 60 Hz: https://web.dev/articles/rendering-performance */
const frameMs = 1000 / 60;

describe('opening a card whose content is known', () => {
  let session: BrowserSession;
  let site: Awaited<ReturnType<typeof servePages>>;
  let page: PageSession;

  beforeAll(async () => {
    session = await launchChromium({ extensionDir: inject('extensionDirs').chromium, headless: true });
    site = await servePages({ '/': { html } });
    await monthOfFigures(await session.open(`${session.extensionUrl}options.html`));
    page = await session.open(site.url);
    await hoverWord(page, 'Ether.fi', 'ether-fi');
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('takes no more than a frame of script', async () => {
    const times = await page.inLens(openManyTimes, 60);
    const [script, paint] = [summary(times!.script), summary(times!.paint)];
    console.log(`card open, warm: script ${script.text}; intent to painted ${paint.text}`);
    // Whatever else runs on the machine only adds to it; the benchmark reports the distribution.
    expect(script.least).toBeLessThanOrEqual(frameMs);
  });
});

/** Opens one card again and again in the lens's own world; milliseconds of script, and until it is painted. */
async function openManyTimes(_root: ShadowRoot, count: number): Promise<{ script: number[]; paint: number[] }> {
  const lens = globalThis.tidemarkLens!;
  const rect = new DOMRect(120, 90, 60, 18);
  const request = { entity: 'ether-fi', surface: 'Ether.fi', rects: [rect], lineRect: rect, dialog: null };
  const script: number[] = [];
  const paint: number[] = [];
  for (let run = 0; run < count; run++) {
    lens.close('other');
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    const painted = lens.open({ ...request, via: 'hover', returnFocus() {} });
    script.push(performance.now() - start);
    await painted;
    paint.push(performance.now() - start);
  }
  return { script, paint };
}

function summary(times: readonly number[]): { least: number; text: string } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!;
  return { least: at(0.1), text: `median ${at(0.5).toFixed(1)} ms, 95 % ${at(0.95).toFixed(1)} ms` };
}
