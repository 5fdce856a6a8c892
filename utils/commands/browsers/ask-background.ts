import type { Browser } from 'webextension-polyfill';
import type { Outcome } from '../../messaging/outcome.ts';
import type { BackgroundMessages } from '../../messaging/protocol.ts';
import type { PageSession } from './browser-session.ts';

/** Sends one message to the background from an extension page that is open in `page`. */
export function askBackground<Type extends keyof BackgroundMessages>(
  page: PageSession,
  type: Type,
  params: BackgroundMessages[Type]['params'],
): Promise<Outcome<BackgroundMessages[Type]['result']>> {
  return page.inPage(
    (name, values) => {
      const api = globalThis as unknown as Record<'browser' | 'chrome', Browser>;
      return (api.browser ?? api.chrome).runtime.sendMessage({ type: name, params: values });
    },
    type,
    params,
  ) as never;
}
