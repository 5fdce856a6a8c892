/** The exact decimal of `units` / 10^`scale`, without trailing zeros. */
export function exactDecimal(units: bigint, scale: number): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === 48) end--;
  const whole = (negative ? '-' : '') + digits.slice(0, point);
  return end === point ? whole : `${whole}.${digits.slice(point, end)}`;
}

/** Significant digits of a ratio's decimal; readers are promised twelve. */
const ratioDigits = 18;

/** `numerator` / `denominator` (> 0) with 18 significant digits, the last one rounded half away from zero. */
export function ratioDecimal(numerator: bigint, denominator: bigint): string {
  if (numerator === 0n) return '0';
  const size = numerator < 0n ? -numerator : numerator;
  // digits before the point, or minus the zeros behind it: off by one at most, which costs or gives one digit
  const magnitude = size.toString().length - denominator.toString().length;
  const scale = Math.max(0, ratioDigits - magnitude);
  const scaled = (size * 10n ** BigInt(scale) * 2n + denominator) / (denominator * 2n);
  return exactDecimal(numerator < 0n ? -scaled : scaled, scale);
}

/** A double as a plain decimal with 15 significant digits. */
export function numberDecimal(value: number): string {
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const digits = BigInt(mantissa.replace('.', ''));
  const scale = 14 - Number(exponent);
  return scale >= 0 ? exactDecimal(digits, scale) : (digits * 10n ** BigInt(-scale)).toString();
}

/** `numerator` / `denominator` as the nearest double or its neighbour, however small. */
export function ratioNumber(numerator: bigint, denominator: bigint): number {
  return Number(ratioDecimal(numerator, denominator));
}
