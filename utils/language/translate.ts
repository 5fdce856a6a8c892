type MessageApi = { i18n?: { getMessage(key: string, substitutions?: string[]): string } };

let chosen: Readonly<Record<string, string>> | null = null;

/** Uses these strings (key → text with $1, $2…) instead of the browser's language; null goes back to the browser's. */
export function setCatalogue(catalogue: Readonly<Record<string, string>> | null): void {
  chosen = catalogue;
}

/** Of the browser's language: asking it takes 40 µs, and a card has a hundred texts. */
const known = new Map<string, string>();

/** Asked for with these, a text comes as it was written. */
const asWritten = ['$1', '$2', '$3'];

/**
 * The interface text for `key` with `$1`, `$2`… filled in.
 * A key that neither the chosen nor the browser's language knows comes back itself, so that it is seen and reported.
 */
export function t(key: string, ...substitutions: readonly (string | number)[]): string {
  const text = chosen?.[key] ?? known.get(key) ?? ofBrowser(key);
  return text.replace(/\$(\d)/g, (_, digit) => String(substitutions[digit - 1] ?? ''));
}

function ofBrowser(key: string): string {
  const { browser, chrome } = globalThis as { browser?: MessageApi; chrome?: MessageApi };
  const text = (browser ?? chrome)?.i18n?.getMessage(key, asWritten);
  if (text) known.set(key, text);
  return text || key;
}
