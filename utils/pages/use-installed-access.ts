import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { matchPatterns } from '../settings/match-patterns.ts';
import { installedHosts } from '../settings/sites.ts';
import { followAccess } from './follow-access.ts';

export type InstalledAccess = {
  /** Null until known. */
  readonly allowed: boolean | null;
  /** The browser's question was answered with no. */
  readonly refused: boolean;
  readonly ask: () => void;
};

/**
 * Whether the sites of the install may be read, and the way to ask for them within a click.
 */
export function useInstalledAccess(): InstalledAccess {
  const origins = matchPatterns(installedHosts);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    return followAccess(() => void browser.permissions.contains({ origins }).then(setAllowed));
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
