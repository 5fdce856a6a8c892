const scales: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12, '%': 0.01 };

/**
 * `value` written with the digits, unit and sign that `shown` uses: equal to `shown` exactly when the two agree to the
 * last digit shown. Knows the English number format only.
 */
export function asShown(value: number, shown: string): string {
  const match = shown.match(/([\d,]+)(?:\.(\d+))?\s?([KMBT%]?)/);
  if (!match) throw new Error(`no number in "${shown}"`);
  const decimals = match[2]?.length ?? 0;
  const scaled = Math.abs(value) / scales[match[3] ?? '']!;
  const digits = scaled.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${value < 0 ? '−' : '+'}${digits}${match[3]}`;
}

/** The number of `shown` alone, with its sign: what `asShown` gives for the same value. */
export function numberShown(shown: string): string {
  const match = shown.match(/([-−]?)[$]?([\d,]+(?:\.\d+)?)\s?([KMBT%]?)/)!;
  return `${match[1] ? '−' : '+'}${match[2]}${match[3]}`;
}
