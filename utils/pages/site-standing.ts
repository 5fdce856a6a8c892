import { readingFor } from '../mentions/reading-for.ts';
import type { SettingsReply } from '../messaging/protocol.ts';
import type { ReadingSettings, SiteRule } from '../settings/settings.ts';
import { reachesHost } from './site-host.ts';

/** Whether a choice for a site reaches its subdomains. */
export type SiteScope = 'host' | 'subdomains';

/** How the page in front of the person stands with the product. */
export type SiteStanding =
  /** A page of the browser's own, or a store's: out of reach for every extension. */
  | { readonly state: 'closed' }
  /** No access yet; a click asks for it. */
  | { readonly state: 'not-granted'; readonly host: string }
  | { readonly state: 'on' | 'off'; readonly host: string; readonly scope: SiteScope };

/** The standing of a host that may be read. */
export function standingOf(host: string, reply: SettingsReply): SiteStanding {
  const { reading } = readingFor<ReadingSettings>({ defaults: reply.settings.reading, sites: reply.sites }, host);
  return { state: reading.enabled ? 'on' : 'off', host, scope: scopeOf(host, reply.sites) };
}

function scopeOf(host: string, sites: readonly SiteRule[]): SiteScope {
  const reaching = sites.filter(site => reachesHost(site.host, host));
  return reaching.some(site => site.host === host) || reaching.length === 0 ? 'host' : 'subdomains';
}

/** Whether a host can have subdomains: an address in numbers and a name of this network have none. */
export function canHaveSubdomains(host: string): boolean {
  return /\.[^.\d][^.]*$/.test(host);
}

/** The host a rule is kept under: `www.lido.fi` with its subdomains is `*.lido.fi`. */
export function ruleHost(host: string, scope: SiteScope): string {
  return scope === 'host' ? host : `*.${host.replace(/^www\./, '')}`;
}

/** The rules to store so that `host`, with or without its subdomains, is on or off. Other choices of each rule stay. */
export function switchedRules(
  reply: SettingsReply,
  host: string,
  scope: SiteScope,
  enabled: boolean,
): readonly SiteRule[] {
  const target = ruleHost(host, scope);
  // A narrower rule would win over the wider one that was just chosen.
  const overruled = scope === 'subdomains' ? reply.sites.filter(site => reachesHost(target, bare(site.host))) : [];
  const targets = [...new Set([target, ...overruled.map(site => site.host)])];
  return targets.map(name => {
    const rule = reply.sites.find(site => site.host === name) ?? { host: name, reading: {}, never: [], always: [] };
    return { ...rule, reading: { ...rule.reading, enabled } };
  });
}

function bare(pattern: string): string {
  return pattern.replace(/^\*\./, '');
}
