import browser from 'webextension-polyfill';
import type { LensMessages, ScannerMessages, SurfaceMessages } from './protocol.ts';

/** Tells every open surface. Nobody listening is the ordinary case. */
export async function broadcastToSurfaces<K extends keyof SurfaceMessages>(
  type: K,
  params: SurfaceMessages[K]['params'],
): Promise<void> {
  await browser.runtime.sendMessage({ type, params }).catch(() => undefined);
}

/** Tells the scanners of all tabs, every frame. */
export async function broadcastToScanners<K extends keyof ScannerMessages>(
  type: K,
  params: ScannerMessages[K]['params'],
): Promise<void> {
  await broadcastToTabs({ type, params });
}

/** Tells the lenses of all tabs, every frame. */
export async function broadcastToLenses<K extends keyof LensMessages>(
  type: K,
  params: LensMessages[K]['params'],
): Promise<void> {
  await broadcastToTabs({ type, params });
}

/** Tabs without a script of ours reject, which is the ordinary case. */
async function broadcastToTabs(message: object): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(tab => tab.id === undefined || browser.tabs.sendMessage(tab.id, message).catch(() => undefined)),
  );
}
