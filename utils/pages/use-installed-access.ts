import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { send } from '../messaging/send.ts';
import { matchPatterns } from '../settings/match-patterns.ts';
import { installedHosts } from '../settings/sites.ts';

/** Whether the sites of the install may be read (null until known), and the way to ask for them within a click. */
export type InstalledAccess = {
  readonly allowed: boolean | null;
  /** The browser's question was answered with no. */
  readonly refused: boolean;
  readonly ask: () => void;
};

/** Follows what is given and taken away on the browser's own pages too. */
export function useInstalledAccess(): InstalledAccess {
  const origins = matchPatterns(installedHosts);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins }).then(setAllowed);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const ask = () => {
    const asked = browser.permissions.request({ origins }).catch(() => false);
    void asked.then(async granted => {
      if (granted) await send('site.granted', { host: installedHosts[0]! });
      setRefused(!granted);
      setAllowed(granted);
    });
  };
  return { allowed, refused, ask };
}
