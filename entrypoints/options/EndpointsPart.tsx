import browser from 'webextension-polyfill';
import { EndpointList } from '../../components/settings/EndpointList.tsx';
import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import { send } from '../../utils/messaging/send.ts';
import { endpointOrigin, giveUpEndpoints } from '../../utils/pages/give-up-endpoints.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import { useAccessTo } from '../../utils/pages/use-access-to.ts';
import type { DataSettings } from '../../utils/settings/settings.ts';
import type { PartProps } from './OptionsSections.tsx';

export function EndpointsPart({ surface, reply }: PartProps) {
  const own = reply.settings.data.ownEndpoints;
  const access = useAccessTo(own.flatMap(url => endpointOrigin(url) ?? []));
  const isClosed = (url: string) => access.get(endpointOrigin(url) ?? '') === false;
  return (
    <EndpointList
      reply={reply}
      onChange={async change => {
        const failure = await changeData(surface, change);
        const kept = change.ownEndpoints;
        if (!failure && kept)
          await giveUpEndpoints(
            own.filter(url => !kept.includes(url)),
            [...kept, ...reply.defaultEndpoints.map(({ url }) => url)],
          );
        return failure;
      }}
      closed={own.filter(isClosed)}
      onAllow={async url => {
        if (await askForAccess(url)) await surface.refresh();
      }}
      onAdd={url => addEndpoint(surface, own, url)}
      onTest={async url => {
        const report = await send('endpoint.test', { url });
        return report.ok ? report.value : report.error.message;
      }}
    />
  );
}

function changeData(surface: Surface, data: Partial<DataSettings>): Promise<Failure | null> {
  return surface.choose({ type: 'settings.change', change: { data } });
}

/** Call it first thing in a click handler, since the browser asks its question only then. */
async function askForAccess(url: string): Promise<boolean> {
  const origin = endpointOrigin(url);
  return origin !== null && (await browser.permissions.request({ origins: [origin] }).catch(() => false));
}

/** Access to the endpoint's host spares it the question of CORS; without it, it works where the node allows everyone. */
async function addEndpoint(surface: Surface, own: readonly string[], url: string): Promise<Failure | null> {
  await askForAccess(url);
  if (own.includes(url)) return { code: 'known', message: t('options_endpointKnown') };
  return changeData(surface, { ownEndpoints: [...own, url] });
}
