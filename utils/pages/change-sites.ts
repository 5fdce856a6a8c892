import { t } from '../language/translate.ts';
import type { Failure } from '../messaging/outcome.ts';
import { send } from '../messaging/send.ts';
import type { SiteRule } from '../settings/settings.ts';
import { askToRead, giveUpReading } from './site-access.ts';
import type { Surface } from './surface.ts';

/** Asks for hosts and has them read from now on. Call it first thing in a click handler. */
export async function addSites(surface: Surface, hosts: readonly string[]): Promise<Failure | null> {
  const allowed = await askToRead(hosts).catch(() => false);
  if (!allowed) return { code: 'not-permitted', message: t('options_notAllowed', hosts.join(', ')) };
  for (const host of hosts) {
    const reply = surface.settle(await send('site.granted', { host }));
    if (!reply.ok) return reply.error;
  }
  return null;
}

/** Replaces the rules of sites, all at once: the popup may be closed within milliseconds of the press. */
export function setRules(surface: Surface, rules: readonly SiteRule[]): Promise<Failure | null> {
  return surface.choose({ type: 'sites.set', rules });
}

/** Gives a host's permission back and forgets its rule. */
export async function removeSite(surface: Surface, host: string): Promise<Failure | null> {
  await giveUpReading(host);
  const reply = surface.settle(await send('site.remove', { host }));
  return reply.ok ? null : reply.error;
}
