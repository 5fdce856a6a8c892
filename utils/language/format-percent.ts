import { formatNumber } from './format-number.ts';

/** A fraction ("0.0261") as a percentage with two decimals ("2.61%"). */
export function formatPercent(
  fraction: string,
  style: { readonly signed?: boolean; readonly exact?: boolean; readonly digits?: number } = {},
): string {
  const decimals = style.digits ?? 2;
  return formatNumber(fraction, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: style.exact ? 12 : decimals,
    ...(style.signed ? { signDisplay: 'exceptZero' } : {}),
  });
}
