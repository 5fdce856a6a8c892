import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDecimal, numberDecimal, ratioDecimal, ratioNumber } from '../../../utils/figures/decimal.ts';
import { runs } from '../runs.ts';
import { equals, fraction, isNear, ofDecimal } from './fraction.ts';

describe('exactDecimal', () => {
  it.each([
    [0n, 18, '0'],
    [1n, 18, '0.000000000000000001'],
    [-1n, 2, '-0.01'],
    [9_100_000_000_000_000_000_000_001n, 18, '9100000.000000000000000001'],
    [1_500n, 3, '1.5'],
    [-20n, 1, '-2'],
    [7n, 0, '7'],
  ])('%s / 10^%s is %s', (units, scale, decimal) => {
    expect(exactDecimal(units, scale)).toBe(decimal);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat({ max: 70 }), (units, scale) => {
        expect(equals(ofDecimal(exactDecimal(units, scale)), fraction(units, 10n ** BigInt(scale)))).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('ratioDecimal', () => {
  it.each([
    [1n, 3n, '0.333333333333333333'],
    [2n, 3n, '0.666666666666666667'],
    [-1n, 3n, '-0.333333333333333333'],
    [1n, 4n, '0.25'],
    [0n, 5n, '0'],
    [10n ** 30n, 1n, '1000000000000000000000000000000'],
  ])('%s / %s is %s', (n, d, decimal) => {
    expect(ratioDecimal(n, d)).toBe(decimal);
  });

  it('keeps 16 digits or more of any ratio', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
        expect(isNear(ofDecimal(ratioDecimal(n, d)), fraction(n, d), 16)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('numberDecimal', () => {
  it.each([
    [0, '0'],
    [0.0261, '0.0261'],
    [-1.5e-9, '-0.0000000015'],
    [1e21, '1000000000000000000000'],
    [123456.789, '123456.789'],
  ])('%s is %s', (value, decimal) => {
    expect(numberDecimal(value)).toBe(decimal);
  });

  it('reads back as the same number to 14 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), value => {
        expect(Math.abs(Number(numberDecimal(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
      }),
      { numRuns: runs(100) },
    );
  });

  it('ratioNumber is as near as doubles are', () => {
    expect(ratioNumber(1n, 3n)).toBe(1 / 3);
    expect(ratioNumber(-1n, 10n ** 25n)).toBe(-1e-25);
  });
});
