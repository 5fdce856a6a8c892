import browser from 'webextension-polyfill';
import { failed } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { ScannerMessages } from './protocol.ts';

/** Asks the scanner in a tab's top frame. `no-scanner` where the tab has none (not enabled, a browser's own page). */
export async function sendToTab<K extends keyof ScannerMessages>(
  tabId: number,
  type: K,
  params: ScannerMessages[K]['params'],
): Promise<Outcome<ScannerMessages[K]['result']>> {
  try {
    const reply: Outcome<ScannerMessages[K]['result']> | undefined = await browser.tabs.sendMessage(
      tabId,
      { type, params },
      { frameId: 0 },
    );
    return reply ?? failed('no-scanner', 'This page is not being read.');
  } catch {
    return failed('no-scanner', 'This page is not being read.');
  }
}
