type MessageApi = { i18n?: { getMessage(key: string, substitutions?: string[]): string } };

let chosen: Readonly<Record<string, string>> | null = null;

/** Uses these strings (key → text with $1, $2…) instead of the browser's language; null goes back to the browser's. */
export function setCatalogue(catalogue: Readonly<Record<string, string>> | null): void {
  chosen = catalogue;
}

/**
 * The interface text for `key` with `$1`, `$2`… filled in.
 * A key that neither the chosen nor the browser's language knows comes back itself, so that it is seen and reported.
 */
export function t(key: string, ...substitutions: readonly (string | number)[]): string {
  const filled = substitutions.map(String);
  const own = chosen?.[key];
  if (own !== undefined) return own.replace(/\$(\d)/g, (_, digit: string) => filled[Number(digit) - 1] ?? '');
  const global = globalThis as { browser?: MessageApi; chrome?: MessageApi };
  const api = global.browser?.i18n ?? global.chrome?.i18n;
  return api?.getMessage(key, filled) || key;
}
