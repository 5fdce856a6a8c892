import { effect, type Signal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Outcome } from '../messaging/outcome.ts';
import { askPageMentions } from '../messaging/page-mentions.ts';
import type { PageMentions, PageRows, SettingsReply } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import { findActiveTab, type PageTab } from './active-tab.ts';
import { mayRead } from './site-access.ts';
import { type SiteStanding, standingOf } from './site-standing.ts';
import type { Surface } from './surface.ts';

/** What a surface beside a page knows of it. Each part is null until it has been told. */
export type PageView = {
  readonly tab: Signal<PageTab | null>;
  readonly standing: Signal<SiteStanding | null>;
  readonly mentions: Signal<Outcome<PageMentions> | null>;
  readonly rows: Signal<Outcome<PageRows> | null>;
  /** Looks at once, after a grant or a switch. */
  look(): Promise<void>;
  /** Asks again for the figures of what the page names. */
  readRows(): Promise<void>;
};

/**
 * How often the page in front is asked again, in milliseconds: pages add text while they are read, marks come and go
 * with a switch, and the scanner tells nobody outside its page.
 */
const askAgainMs = 1_000;

/** Keeps to the page in front of the person: how it stands, what its own scanner finds there, the figures of that. */
export function openPageView(surface: Surface): PageView {
  const view: PageView = {
    tab: signal(null),
    standing: signal(null),
    mentions: signal(null),
    rows: signal(null),
    look: () => look(view, surface.settings.peek()),
    readRows: () => readRows(view),
  };
  const again = () => void view.look();
  browser.tabs.onActivated.addListener(again);
  setInterval(() => {
    if (!document.hidden) again();
  }, askAgainMs);
  effect(() => {
    if (surface.settings.value) again();
  });
  effect(() => {
    // A newer snapshot means newer rows for the same names.
    if (surface.snapshot.value) void readRows(view);
  });
  again();
  return view;
}

async function look(view: PageView, settings: SettingsReply | null): Promise<void> {
  const tab = await findActiveTab();
  setIfNew(view.tab, tab);
  await Promise.all([readStanding(view, tab, settings), readMentions(view, tab)]);
}

async function readStanding(view: PageView, tab: PageTab | null, settings: SettingsReply | null): Promise<void> {
  if (!tab?.page) setIfNew(view.standing, { state: 'closed' });
  else if (!(await mayRead(tab.page))) setIfNew(view.standing, { state: 'not-granted', host: tab.page.host });
  else if (settings) setIfNew(view.standing, standingOf(tab.page.host, settings));
}

async function readMentions(view: PageView, tab: PageTab | null): Promise<void> {
  const mentions = tab && (await askPageMentions(tab.tabId));
  if (setIfNew(view.mentions, mentions)) await readRows(view);
}

async function readRows(view: PageView): Promise<void> {
  const mentions = view.mentions.peek();
  if (!mentions?.ok) return;
  const entities = mentions.value.entities.map(found => found.entity);
  view.rows.value = await send('page.rows', { entities });
}

/** Sets a signal where the value says something else than before, and answers whether it did. */
function setIfNew<T>(target: Signal<T>, value: T): boolean {
  if (JSON.stringify(target.peek()) === JSON.stringify(value)) return false;
  target.value = value;
  return true;
}
