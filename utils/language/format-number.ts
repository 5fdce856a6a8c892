import { intlFormat } from './intl-format.ts';

/**
 * A decimal string in the reader's language. `Intl` reads the string itself, so no digit is lost to a float on the way.
 * The minus is U+2212, as wide as a digit, so that columns line up.
 */
export function formatNumber(value: string | number, options: Intl.NumberFormatOptions = {}): string {
  return intlFormat('NumberFormat', options)
    .formatToParts(value as `${number}`)
    .map(part => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}
