import browser from 'webextension-polyfill';
import { readingFor } from '../../utils/mentions/reading-for.ts';
import type { ReadingRules } from '../../utils/messaging/protocol.ts';
import { readableOrigins } from './site-access.ts';

type Contexts = { getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]> };

/**
 * Whether any surface or any page that is being read is open. Only this one bit leaves this file, so that which page
 * it is cannot show in the traffic.
 */
export async function isWatched(rules: ReadingRules): Promise<boolean> {
  return (await isSurfaceOpen()) || isEnabledPageOpen(rules);
}

async function isSurfaceOpen(): Promise<boolean> {
  const { getContexts } = browser.runtime as Contexts;
  if (getContexts) {
    return (await getContexts({ contextTypes: ['POPUP', 'TAB', 'SIDE_PANEL'] }).catch(() => [])).length > 0;
  }
  // Firefox has no getContexts, but a background page that may see the others (seen in 140).
  return browser.extension.getViews().some(view => view !== (globalThis as unknown as Window));
}

async function isEnabledPageOpen(rules: ReadingRules): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: await readableOrigins() });
  return tabs.some(({ url, discarded }) => {
    if (!url || discarded || !URL.canParse(url)) return false;
    return readingFor(rules, new URL(url).hostname).reading.enabled;
  });
}
