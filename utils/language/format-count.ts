import { formatNumber } from './format-number.ts';
import { intlFormat } from './intl-format.ts';
import { t } from './translate.ts';

/**
 * The interface text for a count: key plus `_one`, `_few`, … as the language's plural rules say, `_other` where the
 * language knows no such form. `$1` is the count.
 */
export function formatCount(key: string, count: number): string {
  const form = `${key}_${intlFormat('PluralRules').select(count)}`;
  const text = t(form, formatNumber(count));
  return text === form ? t(`${key}_other`, formatNumber(count)) : text;
}
