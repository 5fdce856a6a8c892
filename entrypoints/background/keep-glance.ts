import browser from 'webextension-polyfill';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import type { DataStatus } from '../../utils/messaging/protocol.ts';
import { glanceKey, glanceOf } from '../../utils/refresh/glance.ts';

/** Leaves the popup what it draws first, so that it need not wait until this worker has been woken. */
export async function keepGlance(snapshot: Snapshot | null, status: DataStatus): Promise<void> {
  const { local } = browser.storage;
  // Where it cannot be kept, the popup sees that it is not what the status speaks of, and asks.
  if (snapshot === null) await local.remove(glanceKey).catch(() => undefined);
  else await local.set({ [glanceKey]: { snapshot: glanceOf(snapshot), status } }).catch(() => undefined);
}
