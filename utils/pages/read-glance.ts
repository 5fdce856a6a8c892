import browser from 'webextension-polyfill';
import type { SnapshotReply } from '../messaging/protocol.ts';
import { glanceKey, parseGlance } from '../refresh/glance.ts';

/** What the background left for the popup's first frame; null before the first figures and where storage is broken. */
export async function readGlance(): Promise<SnapshotReply | null> {
  const items = await browser.storage.local.get(glanceKey).catch(() => ({}) as Record<string, unknown>);
  return parseGlance(items[glanceKey]);
}
