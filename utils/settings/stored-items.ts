import type { StoredSettings } from './choices.ts';
import type { StoredItems } from './migrate.ts';
import { parseChoices } from './parse-choices.ts';
import { parseSite } from './parse-site.ts';
import type { SiteRule } from './settings.ts';

/** Keys of the stored items: one for the version, one for the choices, one for each site. */
export const versionKey = 'version';
export const choicesKey = 'choices';
export const siteKey = (host: string): string => `site:${host}`;

const siteKeyPattern = /^site:(.+)$/;

/** What the items mean to this version. A broken item costs itself alone. */
export function readItems(items: StoredItems): StoredSettings & { readonly dropped: readonly string[] } {
  const { choices, dropped } = parseChoices(items[choicesKey]);
  const sites: SiteRule[] = [];
  const lost: string[] = [];
  for (const [key, value] of Object.entries(items)) {
    const host = siteKeyPattern.exec(key)?.[1];
    if (host === undefined) continue;
    const rule = parseSite(host, value);
    if (rule === null) lost.push(key);
    else sites.push(rule);
  }
  sites.sort((a, b) => (a.host < b.host ? -1 : 1));
  return { choices, sites, dropped: [...dropped, ...lost] };
}

/** The version the items were written by; a store without one was written by the first release. */
export function versionOf(items: StoredItems): number {
  const version = items[versionKey];
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}

/** A site's rule as its item holds it; the host is the key's. */
export function siteItem({ host: _, ...item }: SiteRule): Omit<SiteRule, 'host'> {
  return item;
}
