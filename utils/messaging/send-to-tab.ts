import browser from 'webextension-polyfill';
import { failed } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { ScannerMessages } from './protocol.ts';

/** Asks the scanner in a frame of a tab, or whichever of all frames answers first. `no-scanner` where the tab has none (not enabled, a browser's own page). */
export async function sendToTab<K extends keyof ScannerMessages>(
  tabId: number,
  type: K,
  params: ScannerMessages[K]['params'],
  frameId: number | 'any' = 0,
): Promise<Outcome<ScannerMessages[K]['result']>> {
  try {
    const reply: Outcome<ScannerMessages[K]['result']> | undefined = await browser.tabs.sendMessage(
      tabId,
      { type, params },
      frameId === 'any' ? {} : { frameId },
    );
    return reply ?? failed('no-scanner', 'This page is not being read.');
  } catch {
    return failed('no-scanner', 'This page is not being read.');
  }
}
