import { type Fraction, fraction } from './fraction.ts';

const digits = 60n;
const one = 10n ** digits;

/** `base`^(`over`/`under`) to some 50 digits, by series in fixed point. `base` must lie near one (0.1 to 10). */
export function precisePower(base: Fraction, over: bigint, under: bigint): Fraction {
  const x = (base.n * one) / base.d;
  return fraction(exponential((naturalLog(x) * over) / under), one);
}

/** ln x = 2·artanh((x−1)/(x+1)) */
function naturalLog(x: bigint): bigint {
  const z = ((x - one) * one) / (x + one);
  const square = (z * z) / one;
  let term = z;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k;
    term = (term * square) / one;
  }
  return 2n * sum;
}

function exponential(x: bigint): bigint {
  const halvings = 20n;
  const small = x / 2n ** halvings;
  let term = one;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k++) {
    sum += term;
    term = (term * small) / (one * k);
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) / one;
  return sum;
}
