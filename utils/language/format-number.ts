import { locale } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A decimal string in the reader's language. `Intl` reads the string itself, so no digit is lost to a float on the way.
 * The minus is U+2212, as wide as a digit, so that columns line up.
 */
export function formatNumber(value: string | number, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(options)
    .formatToParts(value as `${number}`)
    .map(part => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

/** Making a format costs about 30 µs, a card makes forty: each is kept. */
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale()}${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale(), options);
    formats.set(key, format);
  }
  return format;
}
