import browser from 'webextension-polyfill';
import type { SurfaceMessages } from './protocol.ts';

type SurfaceListeners = { readonly [K in keyof SurfaceMessages]?: (params: SurfaceMessages[K]['params']) => void };

/** Calls `listeners` for what the background tells the surfaces; returns the function that stops it. */
export function listen(listeners: SurfaceListeners): () => void {
  const onMessage = (message: unknown, sender: unknown): undefined => {
    if ((sender as { id?: string }).id !== browser.runtime.id) return;
    const { type, params } = message as { type: keyof SurfaceMessages; params: never };
    if (Object.hasOwn(listeners, type)) listeners[type]?.(params);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
