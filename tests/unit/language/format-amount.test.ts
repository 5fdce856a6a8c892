import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatEth, formatUsd } from '../../../utils/language/format-amount.ts';
import { setLocale } from '../../../utils/language/locale.ts';
import { runs } from '../runs.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

beforeEach(() => setLocale('en'));
afterEach(() => setLocale('auto'));

describe('formatEth', () => {
  it.each([
    ['0', '0 ETH'],
    ['0.00004', '0 ETH'],
    ['0.12345', '0.1235 ETH'],
    ['1.5', '1.5 ETH'],
    ['12.345', '12.35 ETH'],
    ['382816', '382,816 ETH'],
    ['382816.5', '382,817 ETH'],
    ['-12668.4', '−12,668 ETH'],
    ['999999.4', '999,999 ETH'],
    ['999999.5', '1.00M ETH'],
    ['8912345.000000000000000001', '8.91M ETH'],
  ])('%s → %s', (value, text) => expect(plain(formatEth(value))).toBe(text));

  it('shows the sign of a gain where asked, never of nothing', () => {
    expect(plain(formatEth('58204', { signed: true }))).toBe('+58,204 ETH');
    expect(plain(formatEth('0', { signed: true }))).toBe('0 ETH');
  });

  it('keeps every digit of an exact amount', () => {
    const value = '9100000.000000000000000001';
    expect(plain(formatEth(value, { exact: true }))).toBe('9,100,000.000000000000000001 ETH');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), wei => {
        const digits = (wei < 0n ? -wei : wei).toString().padStart(19, '0');
        const decimal = `${wei < 0n ? '-' : ''}${digits.slice(0, -18)}.${digits.slice(-18)}`;
        const shown = plain(formatEth(decimal, { exact: true }))
          .replace(' ETH', '')
          .replaceAll(',', '');
        const [whole = '', fraction = ''] = shown.replace('−', '').split('.');
        expect(BigInt(whole + fraction.padEnd(18, '0'))).toBe(wei < 0n ? -wei : wei);
        expect(shown.startsWith('−')).toBe(wei < 0n);
      }),
      { numRuns: runs(100) },
    );
  });

  it('speaks other languages', () => {
    setLocale('de');
    expect(plain(formatEth('8912345'))).toBe('8,91 Mio. ETH');
    setLocale('ja');
    expect(plain(formatEth('8912345'))).toBe('891万 ETH');
  });
});

describe('formatUsd', () => {
  it.each([
    ['0', '$0'],
    ['3.5', '$3.50'],
    ['3135.2', '$3,135'],
    ['45600000', '$45.6M'],
    ['-1412345678.9', '−$1.41B'],
  ])('%s → %s', (value, text) => expect(formatUsd(value)).toBe(text));

  it('puts the currency where the language wants it', () => {
    setLocale('de');
    expect(plain(formatUsd('-45600000', { signed: true }))).toBe('−45,6 Mio. $');
  });
});
