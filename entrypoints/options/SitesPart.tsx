import { AddSite } from '../../components/settings/AddSite.tsx';
import { SiteList } from '../../components/settings/SiteList.tsx';
import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import { send } from '../../utils/messaging/send.ts';
import { askToRead, giveUpReading } from '../../utils/pages/site-access.ts';
import { reachesHost } from '../../utils/pages/site-host.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import type { SiteRule } from '../../utils/settings/settings.ts';
import { installedSites, suggestedSites } from '../../utils/settings/sites.ts';
import type { PartProps } from './OptionsSections.tsx';

export function SitesPart({ surface, reply }: PartProps) {
  const open = suggestedSites.filter(({ host }) => !reply.grantedHosts.some(granted => reachesHost(granted, host)));
  return (
    <>
      <AddSite suggestions={open} onAdd={host => addSite(surface, host)} />
      <SiteList
        reply={reply}
        groups={installedSites}
        onRule={rule => setRule(surface, rule)}
        onRemove={host => removeSite(surface, host)}
      />
    </>
  );
}

async function addSite(surface: Surface, host: string): Promise<Failure | null> {
  const allowed = await askToRead(host).catch(() => false);
  if (!allowed) return { code: 'not-permitted', message: t('options_notAllowed', host) };
  const reply = surface.settle(await send('site.granted', { host }));
  return reply.ok ? null : reply.error;
}

async function setRule(surface: Surface, rule: SiteRule): Promise<Failure | null> {
  const reply = surface.settle(await send('site.set', { rule }));
  return reply.ok ? null : reply.error;
}

async function removeSite(surface: Surface, host: string): Promise<Failure | null> {
  await giveUpReading(host);
  const reply = surface.settle(await send('site.remove', { host }));
  return reply.ok ? null : reply.error;
}
