import browser from 'webextension-polyfill';
import { t } from '../language/translate.ts';
import { askTwice } from './ask-twice.ts';
import { failed } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { BackgroundMessages } from './protocol.ts';

/**
 * Asks the background. Never rejects: an unreachable background is the failure `no-background`, said in the reader's
 * language; what the browser says of it is of no use to them.
 */
export async function send<K extends keyof BackgroundMessages>(
  type: K,
  params: BackgroundMessages[K]['params'],
): Promise<Outcome<BackgroundMessages[K]['result']>> {
  const reply = await askTwice(() => browser.runtime.sendMessage({ type, params })).catch(() => undefined);
  if (reply) return reply as Outcome<BackgroundMessages[K]['result']>;
  return failed('no-background', t('card_noBackground'));
}
