import { formatNumber } from './format-number.ts';

type PercentStyle = { readonly signed?: boolean; readonly exact?: boolean; readonly digits?: number };

/** A fraction ("0.0261") as a percentage with two decimals ("2.61%"). */
export function formatPercent(fraction: string, style: PercentStyle = {}): string {
  const decimals = style.digits ?? 2;
  return formatNumber(fraction, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: style.exact ? 12 : decimals,
    ...(style.signed ? { signDisplay: 'exceptZero' } : {}),
  });
}

/** A difference of fractions ("0.0042") in percentage points ("0.42"); the label says what they are. */
export function formatPoints(fraction: string, style: PercentStyle = {}): string {
  return formatPercent(fraction, style).replace(/[\s\u200e\u200f\u061c]*[%٪][\s\u200e\u200f\u061c]*/g, '');
}
