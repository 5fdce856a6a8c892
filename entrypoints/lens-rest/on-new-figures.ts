import type { LensMessages } from '../../utils/messaging/protocol.ts';

type Listener = (message: unknown, sender: { id?: string }) => void;

type NativeApi = {
  runtime?: {
    id?: string;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
};

/** Calls `renew` whenever the background has published newer figures; returns what ends it. */
export function onNewFigures(renew: () => void): () => void {
  const global = globalThis as { browser?: NativeApi; chrome?: NativeApi };
  const runtime = (global.browser ?? global.chrome)?.runtime;
  const expected: keyof LensMessages = 'data.changed';
  const listener: Listener = (message, sender) => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (sender.id === runtime?.id && type === expected) renew();
  };
  runtime?.onMessage.addListener(listener);
  return () => runtime?.onMessage.removeListener(listener);
}
