import { readingFor } from '../../utils/mentions/reading-for.ts';
import type { ReadingRules } from '../../utils/messaging/protocol.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';

/** What holds on this page. */
export type PageRules = {
  readonly reading: ReadingSettings;
  readonly never: readonly string[];
  readonly always: readonly string[];
};

/** The rules of this page's site, or undefined where the answer is not of the shape that the scanner relies on. */
export function pageRules(rules: unknown): PageRules | undefined {
  if (!isReadingRules(rules)) return;
  return readingFor(rules, siteHost());
}

/** A frame without an address of its own (`about:blank`, `srcdoc`) belongs to the site that made it. */
function siteHost(): string {
  return location.hostname || (URL.canParse(self.origin) ? new URL(self.origin).hostname : '');
}

/** By hand, since every page pays for each byte; the background made this from checked settings. */
function isReadingRules(rules: unknown): rules is ReadingRules {
  const { defaults, sites } = (rules ?? {}) as Partial<ReadingRules>;
  return (
    typeof defaults?.enabled === 'boolean' &&
    typeof defaults.dwellMs === 'number' &&
    typeof defaults.graceMs === 'number' &&
    Array.isArray(sites) &&
    sites.every(site => typeof site?.host === 'string' && Array.isArray(site.never) && Array.isArray(site.always))
  );
}
