import { effect, type Signal, signal } from '@preact/signals';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { PageMentions, PageRows, SettingsReply } from '../../utils/messaging/protocol.ts';
import { send } from '../../utils/messaging/send.ts';
import { findActiveTab, type PageTab } from '../../utils/pages/active-tab.ts';
import { askPageMentions } from '../../utils/pages/page-mentions.ts';
import { mayRead } from '../../utils/pages/site-access.ts';
import { type SiteStanding, standingOf } from '../../utils/pages/site-standing.ts';
import type { Surface } from '../../utils/pages/surface.ts';

/** What the popup knows of the page behind it. Each part is null until it has been told. */
export type PageView = {
  readonly tab: Signal<PageTab | null>;
  readonly standing: Signal<SiteStanding | null>;
  readonly mentions: Signal<Outcome<PageMentions> | null>;
  readonly rows: Signal<Outcome<PageRows> | null>;
  /** Asks everything again, after a grant or a switch. */
  reread(): Promise<void>;
};

/** Follows the page in front: how it stands, what its own scanner finds there, and the figures of that. */
export function openPageView(surface: Surface): PageView {
  const view: PageView = {
    tab: signal(null),
    standing: signal(null),
    mentions: signal(null),
    rows: signal(null),
    reread: () => readPage(view, surface.settings.value),
  };
  void findActiveTab().then(tab => {
    view.tab.value = tab;
    if (tab?.page) void readMentions(view, tab.tabId);
    else view.standing.value = { state: 'closed' };
  });
  effect(() => {
    if (surface.settings.value && view.tab.value) void readStanding(view, surface.settings.value);
  });
  effect(() => {
    // A newer snapshot means newer rows for the same names.
    if (surface.snapshot.value) void readRows(view);
  });
  return view;
}

async function readPage(view: PageView, settings: SettingsReply | null): Promise<void> {
  if (settings) await readStanding(view, settings);
  if (view.tab.value) await readMentions(view, view.tab.value.tabId);
}

async function readStanding(view: PageView, settings: SettingsReply): Promise<void> {
  const page = view.tab.peek()?.page;
  if (!page) return;
  const allowed = await mayRead(page);
  view.standing.value = allowed ? standingOf(page.host, settings) : { state: 'not-granted', host: page.host };
}

async function readMentions(view: PageView, tabId: number): Promise<void> {
  view.mentions.value = await askPageMentions(tabId);
  await readRows(view);
}

async function readRows(view: PageView): Promise<void> {
  const mentions = view.mentions.peek();
  if (!mentions?.ok) return;
  const entities = mentions.value.entities.map(found => found.entity);
  view.rows.value = await send('page.rows', { entities });
}
