import { useState } from 'preact/hooks';
import { SiteSwitch } from '../../components/popup/SiteSwitch.tsx';
import type { Failure } from '../../utils/messaging/outcome.ts';
import { addSites, setRules } from '../../utils/pages/change-sites.ts';
import type { PageView } from '../../utils/pages/page-view.ts';
import { ruleHost, type SiteScope, switchedRules } from '../../utils/pages/site-standing.ts';
import type { Surface } from '../../utils/pages/surface.ts';

type Props = { readonly surface: Surface; readonly view: PageView };

export function SitePart({ surface, view }: Props) {
  const standing = view.standing.value;
  const [chosen, setScope] = useState<SiteScope | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const scope = chosen ?? (standing && 'scope' in standing ? standing.scope : 'host');
  const after = async (failed: Failure | null) => {
    setFailure(failed?.message ?? null);
    if (!failed) await view.look();
  };
  return (
    <SiteSwitch
      standing={standing}
      scope={scope}
      onScope={setScope}
      failure={failure}
      onSwitch={enabled => void switchSite(surface, view, scope, enabled).then(after)}
      onGrant={() => void grantSite(surface, view, scope).then(after)}
    />
  );
}

function switchSite(surface: Surface, view: PageView, scope: SiteScope, enabled: boolean): Promise<Failure | null> {
  const page = view.tab.value?.page;
  const settings = surface.settings.value;
  if (!page || !settings) return Promise.resolve(null);
  return setRules(surface, switchedRules(settings, page.host, scope, enabled));
}

async function grantSite(surface: Surface, view: PageView, scope: SiteScope): Promise<Failure | null> {
  const page = view.tab.value?.page;
  if (!page) return null;
  return addSites(surface, [ruleHost(page.host, scope)]);
}
