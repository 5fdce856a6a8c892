import { effect, type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { PageMentions, PageRows } from '../../utils/messaging/protocol.ts';
import { send } from '../../utils/messaging/send.ts';
import { findActiveTab } from '../../utils/pages/active-tab.ts';
import { askPageMentions } from '../../utils/pages/page-mentions.ts';
import type { Surface } from '../../utils/pages/surface.ts';

/** What the tab in front names. Each part is null until it has been told. */
export type FollowedTab = {
  readonly tabId: Signal<number | null>;
  readonly mentions: Signal<Outcome<PageMentions> | null>;
  readonly rows: Signal<Outcome<PageRows> | null>;
};

/**
 * How often the page in front is asked again, in milliseconds: pages add text while they are read, and the scanner
 * tells nobody outside its page.
 */
const askAgainMs = 2_000;

/** Keeps to the tab in front of the person: another tab, another page in it, more text in the page. */
export function followTab(surface: Surface): FollowedTab {
  const tab: FollowedTab = { tabId: signal(null), mentions: signal(null), rows: signal(null) };
  const look = () => void readTab(tab);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === tab.tabId.value && change.status === 'complete') look();
  });
  setInterval(() => {
    if (!document.hidden) look();
  }, askAgainMs);
  effect(() => {
    if (surface.snapshot.value) void readRows(tab);
  });
  look();
  return tab;
}

async function readTab(tab: FollowedTab): Promise<void> {
  const active = await findActiveTab();
  const mentions = active ? await askPageMentions(active.tabId) : null;
  const same = active?.tabId === tab.tabId.value && JSON.stringify(mentions) === JSON.stringify(tab.mentions.value);
  if (same) return;
  tab.tabId.value = active?.tabId ?? null;
  tab.mentions.value = mentions;
  await readRows(tab);
}

async function readRows(tab: FollowedTab): Promise<void> {
  const mentions = tab.mentions.peek();
  if (!mentions?.ok) return;
  const entities = mentions.value.entities.map(found => found.entity);
  tab.rows.value = await send('page.rows', { entities });
}
