/** The pattern in lower-case ASCII (`*.Bücher.example` → `*.xn--bcher-kva.example`), or null where it is no host. */
export function normalizeHostPattern(text: string): string | null {
  const trimmed = text.trim();
  const wildcard = trimmed.startsWith('*.');
  const host = wildcard ? trimmed.slice(2) : trimmed;
  if (host === '' || /[\s/?#@*\\]/.test(host)) return null;
  if (!URL.canParse(`https://${host}/`)) return null;
  const url = new URL(`https://${host}/`);
  if (url.port !== '' || /:\d+$/.test(host)) return null;
  const ascii = url.hostname.replace(/\.$/, '');
  return ascii === '' ? null : `${wildcard ? '*.' : ''}${ascii}`;
}
