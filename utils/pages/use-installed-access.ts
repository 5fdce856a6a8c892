import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { send } from '../messaging/send.ts';
import { matchPatterns } from '../settings/match-patterns.ts';
import { installedHosts } from '../settings/sites.ts';

/** Whether the sites of the install may be read (null until known), and the way to ask for them within a click. */
export function useInstalledAccess(): { readonly allowed: boolean | null; readonly ask: () => void } {
  const origins = matchPatterns(installedHosts);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    void browser.permissions.contains({ origins }).then(setAllowed);
  }, []);
  const ask = () =>
    void browser.permissions.request({ origins }).then(async granted => {
      if (granted) await send('site.granted', { host: installedHosts[0]! });
      setAllowed(granted);
    });
  return { allowed, ask };
}
