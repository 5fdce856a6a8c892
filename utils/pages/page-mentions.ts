import * as v from 'valibot';
import type { Outcome } from '../messaging/outcome.ts';
import type { PageMentions } from '../messaging/protocol.ts';
import { sendToTab } from '../messaging/send-to-tab.ts';

const pageMentions = v.object({
  state: v.picklist(['marking', 'listing-only', 'slowed', 'off']),
  reason: v.exactOptional(v.string()),
  entities: v.array(v.object({ entity: v.string(), count: v.number() })),
});

/**
 * What the page in `tabId` names. `no-scanner` where the site is off, not granted or was open before the install.
 * Checked, since a content script shares its process with the page.
 */
export async function askPageMentions(tabId: number): Promise<Outcome<PageMentions>> {
  const answer = await sendToTab(tabId, 'page.mentions', {});
  if (!answer.ok) return answer;
  const mentions = v.safeParse(pageMentions, answer.value);
  if (mentions.success) return { ok: true, value: mentions.output };
  return { ok: false, error: { code: 'no-scanner', message: 'This page is not being read.' } };
}
