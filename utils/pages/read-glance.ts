import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { SnapshotReply } from '../messaging/protocol.ts';
import { glanceKey, parseGlance } from '../refresh/glance.ts';
import { forget, recall, remember } from './page-memory.ts';

const json = v.pipe(v.string(), v.parseJson());

/** What the background left for the popup's first frame; null before the first figures and where storage is broken. */
export async function readGlance(): Promise<SnapshotReply | null> {
  const items = await browser.storage.local.get(glanceKey).catch(() => ({}) as Record<string, unknown>);
  return parseGlance(items[glanceKey]);
}

/**
 * The glance that was read last time, for a first frame that waits for no other process; null before the first one. It
 * may be older than what the background left since: whoever draws it reads that too.
 */
export function rememberedGlance(): SnapshotReply | null {
  const parsed = v.safeParse(json, recall(glanceKey));
  return parsed.success ? parseGlance(parsed.output) : null;
}

export function rememberGlance(glance: SnapshotReply): void {
  remember(glanceKey, JSON.stringify(glance));
}

/** Where a person has dropped the figures, the popup has none of them either. */
export function forgetGlance(): void {
  forget(glanceKey);
}
