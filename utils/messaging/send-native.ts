import { askTwice } from './ask-twice.ts';
import type { Outcome } from './outcome.ts';
import type { BackgroundMessages } from './protocol.ts';

type NativeApi = { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } };

/**
 * `send` for the scanner and the lens, on the browser's own API. Never rejects. `gone` after an update or removal of
 * the extension, when this script has outlived it; `no-background` when the background did not answer.
 */
export async function sendNative<K extends keyof BackgroundMessages>(
  type: K,
  params: BackgroundMessages[K]['params'],
): Promise<Outcome<BackgroundMessages[K]['result']>> {
  const global = globalThis as { browser?: NativeApi; chrome?: NativeApi };
  const runtime = (global.browser ?? global.chrome)?.runtime;
  try {
    if (!runtime?.id) return { ok: false, error: { code: 'gone', message: '' } };
    const reply = await askTwice(() => runtime.sendMessage({ type, params }));
    if (reply) return reply as Outcome<BackgroundMessages[K]['result']>;
  } catch {
    if (!runtime?.id) return { ok: false, error: { code: 'gone', message: '' } };
  }
  return { ok: false, error: { code: 'no-background', message: '' } };
}
