import browser from 'webextension-polyfill';
import type { RequestLogEntry } from '../../utils/messaging/protocol.ts';

const key = 'requests';
const maxEntries = 200;

/** The last requests, for the privacy page. Outlives the worker, not the browser: a log of traffic is nobody's archive. */
export type RequestLog = {
  add(entry: RequestLogEntry): void;
  /** Newest first. */
  entries(): Promise<RequestLogEntry[]>;
};

export function openRequestLog(): RequestLog {
  const fresh: RequestLogEntry[] = [];
  let writing: Promise<void> | null = null;

  const write = async () => {
    // One turn of the event loop gathers what a batch of requests adds.
    await Promise.resolve();
    const added = fresh.splice(0);
    const entries = [...(await stored()), ...added].slice(-maxEntries);
    await browser.storage.session.set({ [key]: entries }).catch(() => undefined);
    writing = null;
    if (fresh.length > 0) schedule();
  };
  const schedule = () => {
    writing ??= write();
  };

  return {
    add: entry => {
      fresh.push(entry);
      schedule();
    },
    entries: async () => {
      while (writing) await writing;
      return (await stored()).toReversed();
    },
  };
}

/** Session storage holds what this code put there and nothing survives an update, so the shape is known. */
async function stored(): Promise<RequestLogEntry[]> {
  const value = (await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>))[key];
  return Array.isArray(value) ? value : [];
}
