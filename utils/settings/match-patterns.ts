/** The browser's match patterns for a host pattern. `*.lido.fi` covers lido.fi itself. */
export function matchPattern(hostPattern: string, scheme: 'https' | '*' = 'https'): string {
  return `${scheme}://${hostPattern}/*`;
}

/** One https pattern for each host and its subdomains, hosts under another listed host left out. */
export function matchPatterns(hosts: readonly string[]): string[] {
  const covered = (host: string) => hosts.some(other => host !== other && host.endsWith(`.${other}`));
  return hosts.filter(host => !covered(host)).map(host => matchPattern(`*.${host}`));
}
