import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { matchPatterns } from '../settings/match-patterns.ts';
import { installedHosts } from '../settings/sites.ts';

export type InstalledAccess = {
  /** Null until known. */
  readonly allowed: boolean | null;
  /** The browser's question was answered with no. */
  readonly refused: boolean;
  readonly ask: () => void;
};

/**
 * Whether the sites of the install may be read, and the way to ask for them within a click. Follows what is given and
 * taken away on the browser's own pages too.
 */
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
    void asked.then(granted => {
      setRefused(!granted);
      setAllowed(granted);
    });
  };
  return { allowed, refused, ask };
}
