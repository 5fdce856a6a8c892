type Rule<R> = {
  readonly host: string;
  readonly reading: Partial<R>;
  readonly never: readonly string[];
  readonly always: readonly string[];
};

/**
 * The reading settings that hold on `hostname`, and the entities a person wants never or always marked there.
 * A rule for `*.lido.fi` holds on lido.fi and below it, one for `lido.fi` there alone (`www.` counts as the same site).
 * Rules add up field by field; where two disagree the more specific wins.
 */
export function readingFor<R>(
  rules: { readonly defaults: R; readonly sites: readonly Rule<R>[] },
  hostname: string,
): { readonly reading: R; readonly never: readonly string[]; readonly always: readonly string[] } {
  const host = hostname.toLowerCase().replace(/^www\./, '');
  let reading = rules.defaults;
  const choices = new Map<string, boolean>();
  const rank = (rule: Rule<R>) => rule.host.length + (rule.host.startsWith('*.') ? 0 : 1000);
  for (const rule of rules.sites.filter(site => holdsOn(site.host, host)).sort((a, b) => rank(a) - rank(b))) {
    reading = { ...reading, ...rule.reading };
    for (const entity of rule.never) choices.set(entity, false);
    for (const entity of rule.always) choices.set(entity, true);
  }
  const chosen = (wanted: boolean) => [...choices].filter(([, always]) => always === wanted).map(([entity]) => entity);
  return { reading, never: chosen(false), always: chosen(true) };
}

function holdsOn(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern.replace(/^www\./, '') === host;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}
