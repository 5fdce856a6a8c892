import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { EntityId } from '../mentions/mention.ts';
import { failed } from './failure.ts';
import { mergeMentions } from './merge-mentions.ts';
import type { Outcome } from './outcome.ts';
import type { PageMentions } from './protocol.ts';
import { sendToTab } from './send-to-tab.ts';

type FrameMentions = { readonly frameId: number; readonly mentions: PageMentions };

const pageMentions = v.object({
  state: v.picklist(['marking', 'listing-only', 'slowed', 'off']),
  reason: v.exactOptional(v.string()),
  entities: v.array(v.object({ entity: v.string(), count: v.number() })),
});

/**
 * What the page in `tabId` names, its frames included, the top one's names first. `no-scanner` where the site is off,
 * not granted or was open before the install.
 */
export async function askPageMentions(tabId: number): Promise<Outcome<PageMentions>> {
  const [top, ...others] = await askFrames(tabId);
  if (top?.frameId !== 0) return failed('no-scanner', 'This page is not being read.');
  if (top.mentions.state === 'off') return { ok: true, value: top.mentions };
  return {
    ok: true,
    value: mergeMentions(
      top.mentions,
      others.map(({ mentions }) => mentions),
    ),
  };
}

/** What every frame of the tab but the top one names, each by itself. */
export async function askInnerMentions(tabId: number): Promise<PageMentions[]> {
  return (await askFrames(tabId)).filter(({ frameId }) => frameId !== 0).map(({ mentions }) => mentions);
}

/** Leads to the nth mention of an entity (from 0, wraps), in whichever frame it stands. `no-mention` where there is none. */
export async function revealMention(tabId: number, entity: EntityId, occurrence: number): Promise<Outcome<null>> {
  const holding = (await askFrames(tabId)).map(({ frameId, mentions }) => ({
    frameId,
    count: mentions.entities.find(found => found.entity === entity)?.count ?? 0,
  }));
  let left = occurrence % holding.reduce((sum, { count }) => sum + count, 0);
  for (const { frameId, count } of holding) {
    if (left < count) return sendToTab(tabId, 'page.reveal', { entity, occurrence: left }, frameId);
    left -= count;
  }
  return failed('no-mention', 'The page names it no longer.');
}

/** Every frame with a scanner, the top one first. Checked, since a content script shares its process with the page. */
async function askFrames(tabId: number): Promise<FrameMentions[]> {
  const answers = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.tidemarkScanner?.mentions(),
      // A frame that never ends loading would have all others wait.
      injectImmediately: true,
    })
    .catch(() => []);
  return answers
    .flatMap(({ frameId, result }) => {
      const mentions = v.safeParse(pageMentions, result);
      return mentions.success ? { frameId, mentions: mentions.output } : [];
    })
    .sort((a, b) => a.frameId - b.frameId);
}
