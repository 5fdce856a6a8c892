import { normalizeHostPattern } from '../settings/normalize-host-pattern.ts';

/**
 * The host a person typed or pasted, as rules and permissions spell it: `lido.fi`, `*.lido.fi`; null when it is none.
 * Accepts full addresses and match patterns (`https://lido.fi/stake`, `*://*.lido.fi/*`).
 */
export function readSiteHost(typed: string): string | null {
  const bare = typed.trim().replace(/^(\*|https?):\/\//i, '');
  return normalizeHostPattern(bare.split(/[/?#]/)[0]!.replace(/:\d+$/, ''));
}

/** Whether a rule or grant for `pattern` reaches `host`. `*.lido.fi` reaches `lido.fi` too, as match patterns do. */
export function reachesHost(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const name = pattern.slice(2);
  return host === name || host.endsWith(`.${name}`);
}
