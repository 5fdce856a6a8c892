import { AddSite } from '../../components/settings/AddSite.tsx';
import { AllowInstalled } from '../../components/settings/AllowInstalled.tsx';
import { SiteList } from '../../components/settings/SiteList.tsx';
import { addSites, removeSite, setRules } from '../../utils/pages/change-sites.ts';
import { reachesHost } from '../../utils/pages/site-host.ts';
import { useInstalledAccess } from '../../utils/pages/use-installed-access.ts';
import { installedSites, suggestedSites } from '../../utils/settings/sites.ts';
import type { PartProps } from './OptionsSections.tsx';

export function SitesPart({ surface, reply }: PartProps) {
  const access = useInstalledAccess();
  const open = suggestedSites.filter(({ host }) => !reply.grantedHosts.some(granted => reachesHost(granted, host)));
  return (
    <>
      {access.allowed === false && <AllowInstalled onAllow={access.ask} refused={access.refused} />}
      <AddSite suggestions={open} onAdd={host => addSites(surface, [host])} />
      <SiteList
        reply={reply}
        groups={installedSites}
        onRule={rule => setRules(surface, [rule])}
        onRemove={host => removeSite(surface, host)}
      />
    </>
  );
}
