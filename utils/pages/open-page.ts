import browser from 'webextension-polyfill';
import type { BackgroundMessages } from '../messaging/protocol.ts';

/** Opens one of the extension's own pages in a new tab, at a place in it if `hash` names one. */
export async function openPage({ page, hash }: BackgroundMessages['page.open']['params']): Promise<void> {
  const url = browser.runtime.getURL(`${page}.html${hash ? `#${hash.replace(/^#/, '')}` : ''}`);
  await browser.tabs.create({ url });
}
