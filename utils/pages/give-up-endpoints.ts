import browser from 'webextension-polyfill';
import { reachesHost } from './site-host.ts';

/** The browser's match pattern for an endpoint's host; null for what is no web address. */
export function endpointOrigin(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** Gives back the access to hosts of endpoints that are no longer asked, where no site and none of `kept` needs it. */
export async function giveUpEndpoints(gone: readonly string[], kept: readonly string[]): Promise<void> {
  const needed = kept.map(endpointOrigin);
  const { origins: granted = [] } = await browser.permissions.getAll();
  for (const url of gone) {
    const origin = endpointOrigin(url);
    if (origin === null || needed.includes(origin)) continue;
    const others = granted.filter(other => other !== origin).map(hostOf);
    if (others.some(other => reachesHost(other, new URL(url).hostname))) continue;
    // Rejects what came with the install.
    await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  }
}

function hostOf(origin: string): string {
  return origin.split('/')[2] ?? '';
}
