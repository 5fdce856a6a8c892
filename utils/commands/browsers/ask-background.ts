import type { Browser } from 'webextension-polyfill';
import type { Outcome } from '../../messaging/outcome.ts';
import type { BackgroundMessages } from '../../messaging/protocol.ts';
import type { PageSession } from './browser-session.ts';

/** Sends a message to the background from an extension page that is open in `page`, once more where the background was just ending. */
export function askBackground<Type extends keyof BackgroundMessages>(
  page: PageSession,
  type: Type,
  params: BackgroundMessages[Type]['params'],
): Promise<Outcome<BackgroundMessages[Type]['result']>> {
  return page.inPage(
    async (name, values) => {
      const api = globalThis as unknown as Record<'browser' | 'chrome', Browser>;
      const ask = () => (api.browser ?? api.chrome).runtime.sendMessage({ type: name, params: values });
      return (await ask().catch(() => undefined)) ?? ask();
    },
    type,
    params,
  ) as never;
}
