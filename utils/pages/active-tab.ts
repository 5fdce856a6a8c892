import browser, { type Tabs } from 'webextension-polyfill';

export type PageTab = {
  readonly tabId: number;
  /** Null for the browser's own pages, stores and files, and where the browser keeps the address to itself. */
  readonly page: { readonly scheme: 'http' | 'https'; readonly host: string } | null;
};

/** The tab in front of the person, or the one they came from where this page is a tab itself. */
export async function findActiveTab(): Promise<PageTab | null> {
  // The popup and the side panel belong to no tab; there this is undefined.
  const own = await browser.tabs.getCurrent();
  const tab = own ? await tabBefore(own) : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { tabId: tab.id, page: readAddress(tab.url) };
}

async function tabBefore(own: Tabs.Tab): Promise<Tabs.Tab | undefined> {
  const ours = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({ windowType: 'normal' });
  const others = tabs.filter(tab => tab.id !== own.id && !tab.url?.startsWith(ours));
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

function readAddress(address: string | undefined): PageTab['page'] {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return { scheme: 'https', host: hostname };
  return protocol === 'http:' ? { scheme: 'http', host: hostname } : null;
}
