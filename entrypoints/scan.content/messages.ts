import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { ScannerMessages } from '../../utils/messaging/protocol.ts';
import { nativeApi } from './native-api.ts';

type Handlers = {
  [K in keyof ScannerMessages]: (params: ScannerMessages[K]['params']) => ScannerMessages[K]['result'] | undefined;
};

/** Checked by hand where they arrive: a schema library would weigh as much as the scanner. */
const isValid: { [K in keyof ScannerMessages]: (params: Record<string, unknown>) => boolean } = {
  'page.reveal': ({ entity, occurrence }) =>
    typeof entity === 'string' && Number.isInteger(occurrence) && (occurrence as number) >= 0,
  'page.step': ({ direction }) => direction === 1 || direction === -1,
  'page.panel': () => true,
  'reading.changed': ({ rules }) => typeof rules === 'object' && rules !== null,
};

/**
 * Answers what the extension's surfaces ask of this frame. A handler that gives `undefined` leaves the answer to another frame of the tab.
 */
export function answerMessages(signal: AbortSignal, handlers: Handlers): void {
  function onMessage(message: unknown, sender: { id?: string }, reply: (outcome: Outcome<unknown>) => void): void {
    const { type, params } = (message ?? {}) as { type?: keyof ScannerMessages; params?: Record<string, unknown> };
    if (sender.id !== nativeApi.runtime?.id || !type || !Object.hasOwn(isValid, type)) return;
    if (!params || !isValid[type](params)) {
      reply({ ok: false, error: { code: 'invalid-message', message: '' } });
      return;
    }
    const value = handlers[type](params as never);
    if (value !== undefined) reply({ ok: true, value });
  }

  nativeApi.runtime?.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => nativeApi.runtime?.onMessage.removeListener(onMessage));
}
