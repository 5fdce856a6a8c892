import type { BrowserSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { median } from '../page/median.ts';

const rounds = 15;

export type Timed = Window & typeof globalThis & { figuresDrawn?: number; figuresPainted?: number };

/** Notes when the popup's figures are drawn, and the time of the frame in which they stand. Runs in every page before its own scripts. */
export function watchFigures(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.yields li .td-figure bdi')) return;
    observer.disconnect();
    (window as Timed).figuresDrawn = performance.now();
    // The task after the frame's own callbacks: the frame has been handed to the compositor.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        (window as Timed).figuresPainted = performance.now();
      };
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * From the navigation's start to the popup's figures painted, in turns with the first paint of a bare page of the
 * extension, opened the same way. `asleep` stops the background before each: what the browser then takes to start a
 * process for the extension is in both.
 */
export async function popupOpenMs(session: BrowserSession, { asleep }: { asleep: boolean }) {
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (asleep) await session.stopBackground();
    const popup = await session.open(`${session.extensionUrl}popup.html`);
    times.push(await until('figures painted', () => popup.inPage(() => (window as Timed).figuresPainted ?? null)));
    await popup.close();
    if (asleep) await session.stopBackground();
    const bare = await session.open(`${session.extensionUrl}manifest.json`);
    floors.push(await until('a paint', () => bare.inPage(() => performance.getEntriesByType('paint')[0]?.startTime)));
    await bare.close();
  }
  const [medianMs, bareMs] = [median(times), median(floors)];
  return { medianMs, leastMs: Math.min(...times), bareMs, ratio: medianMs / bareMs };
}
