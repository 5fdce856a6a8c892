import { useState } from 'preact/hooks';
import { AddSite } from '../../components/settings/AddSite.tsx';
import { AllowInstalled } from '../../components/settings/AllowInstalled.tsx';
import { SiteGroups } from '../../components/welcome/SiteGroups.tsx';
import { Step } from '../../components/welcome/Step.tsx';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import { addSites, setRules } from '../../utils/pages/change-sites.ts';
import { reachesHost } from '../../utils/pages/site-host.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import { useInstalledAccess } from '../../utils/pages/use-installed-access.ts';
import { installedSites, type SiteGroup, suggestedSites } from '../../utils/settings/sites.ts';

type Props = { readonly surface: Surface; readonly reply: SettingsReply };

export function ChoosePart({ surface, reply }: Props) {
  const access = useInstalledAccess();
  const [busy, setBusy] = useState(false);
  const open = suggestedSites.filter(({ host }) => !reply.grantedHosts.some(granted => reachesHost(granted, host)));
  return (
    <Step number={3} hint={access.allowed === false ? 'kept' : 'hint'}>
      {access.allowed === false && <AllowInstalled onAllow={access.ask} refused={access.refused} />}
      <SiteGroups
        groups={installedSites}
        reply={reply}
        busy={busy}
        onSwitch={async (group, enabled) => {
          setBusy(true);
          await switchGroup(surface, reply, group, enabled);
          setBusy(false);
        }}
      />
      <AddSite suggestions={open} onAdd={host => addSites(surface, [host])} />
    </Step>
  );
}

async function switchGroup(surface: Surface, reply: SettingsReply, group: SiteGroup, enabled: boolean): Promise<void> {
  const rules = group.hosts.map(name => {
    const host = `*.${name}`;
    const rule = reply.sites.find(site => site.host === host) ?? { host, reading: {}, never: [], always: [] };
    const { enabled: _, ...others } = rule.reading;
    // On is the default: a rule that says nothing else is dropped rather than kept.
    return { ...rule, reading: enabled ? others : { ...others, enabled } };
  });
  await setRules(surface, rules);
}
