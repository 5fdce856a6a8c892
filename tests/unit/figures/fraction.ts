/** Exact arithmetic for tests, apart from the engine's: a fraction of two integers. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const zero: Fraction = { n: 0n, d: 1n };

export function fraction(n: bigint, d = 1n): Fraction {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d, a.d * b.n);
}

export function equals(a: Fraction, b: Fraction): boolean {
  return a.n * b.d === b.n * a.d;
}

/** Of a plain decimal such as `-12.5`. */
export function ofDecimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a plain decimal: ${text}`);
  const [, sign, whole = '', digits = ''] = match;
  const n = BigInt(whole + digits);
  return fraction(sign ? -n : n, 10n ** BigInt(digits.length));
}

/** For messages and tolerances alone. */
export function toNumber(a: Fraction): number {
  return Number((a.n * 10n ** 60n) / a.d) / 1e60;
}

/** |a − b| ≤ |b|·10^-digits */
export function isNear(a: Fraction, b: Fraction, digits: number): boolean {
  const difference = subtract(a, b);
  const size = (x: bigint) => (x < 0n ? -x : x);
  return size(difference.n) * b.d * 10n ** BigInt(digits) <= size(b.n) * difference.d;
}

function reduced(n: bigint, d: bigint): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const common = greatestDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: (sign * n) / common, d: (sign * d) / common };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return a || 1n;
}
