import { formatNumber } from './format-number.ts';

export type AmountStyle = {
  /** `+` before a gain as well as `−` before a loss. */
  readonly signed?: boolean;
  /** Every digit, for receipts. */
  readonly exact?: boolean;
};

/** Ether: whole ETH from 100 on, `8.91M` from a million on, four decimals below one. */
export function formatEth(value: string, style: AmountStyle = {}): string {
  return `${formatNumber(value, { ...digits(value, style), ...sign(style) })}\u00a0ETH`;
}

/** US dollars, `$1.21B` from a million on. */
export function formatUsd(value: string, style: AmountStyle = {}): string {
  const currency = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  const size = Math.abs(Number(value));
  const cents = size > 0 && size < 100 ? 2 : 0;
  const own =
    style.exact || size >= 1e6 ? digits(value, style) : { minimumFractionDigits: cents, maximumFractionDigits: cents };
  return formatNumber(value, { ...currency, ...own, ...sign(style) });
}

function digits(value: string, style: AmountStyle): Intl.NumberFormatOptions {
  if (style.exact) return { maximumFractionDigits: 18 };
  const size = Math.abs(Number(value));
  if (size >= 999_999.5) return { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  if (size >= 100) return { maximumFractionDigits: 0 };
  if (size >= 1) return { maximumFractionDigits: 2 };
  return { maximumFractionDigits: 4 };
}

function sign(style: AmountStyle): Intl.NumberFormatOptions {
  return style.signed ? { signDisplay: 'exceptZero' } : {};
}
