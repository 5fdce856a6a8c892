import browser from 'webextension-polyfill';
import { askTwice } from './ask-twice.ts';
import { failed } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { BackgroundMessages } from './protocol.ts';

/** Asks the background. Never rejects: an unreachable background is the failure `no-background`. */
export async function send<K extends keyof BackgroundMessages>(
  type: K,
  params: BackgroundMessages[K]['params'],
): Promise<Outcome<BackgroundMessages[K]['result']>> {
  try {
    const reply = await askTwice(() => browser.runtime.sendMessage({ type, params }));
    if (reply) return reply as Outcome<BackgroundMessages[K]['result']>;
    return failed('no-background', 'The background did not answer.');
  } catch (error) {
    return failed('no-background', error instanceof Error ? error.message : String(error));
  }
}
