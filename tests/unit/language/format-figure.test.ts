import { beforeEach, describe, expect, it } from 'vitest';
import type { Figure } from '../../../utils/figures/snapshot.ts';
import { copyLine } from '../../../utils/language/copy-line.ts';
import { formatCount } from '../../../utils/language/format-count.ts';
import { formatFigure } from '../../../utils/language/format-figure.ts';
import { setLocale } from '../../../utils/language/locale.ts';
import { useEnglish } from './english.ts';

beforeEach(useEnglish);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatFigure', () => {
  it.each([
    [{ value: '0.0261', unit: 'fraction' }, {}, '2.61%'],
    [{ value: '-0.0003', unit: 'fraction' }, { signed: true }, '−0.03%'],
    [{ value: '0.026149', unit: 'fraction' }, { exact: true }, '2.6149%'],
    [{ value: '0.0042', unit: 'points' }, { signed: true }, '+0.42'],
    [{ value: '1.091234567890123456', unit: 'ETH/token' }, {}, '1.09123 ETH'],
    [{ value: '1.091234567890123456', unit: 'ETH/token' }, { exact: true }, '1.091234567890123456 ETH'],
    [{ value: '3135.2', unit: 'USD/ETH' }, {}, '$3,135/ETH'],
    [{ value: '3', unit: 'rank' }, {}, 'No. 3'],
    [{ value: '1', unit: 'requests' }, {}, '1 request'],
    [{ value: '361', unit: 'requests' }, {}, '361 requests'],
    [{ value: '345600', unit: 'seconds' }, {}, '4 days'],
    [{ unit: 'ETH' }, {}, 'unavailable'],
  ] as const)('%j %j → %s', (figure, style, text) => expect(plain(formatFigure(figure, style))).toBe(text));
});

describe('formatCount', () => {
  it('takes the form that the language asks for, or the general one', () => {
    expect(formatCount('panel_count', 1)).toBe('1 mention');
    expect(formatCount('panel_count', 1200)).toBe('1,200 mentions');
    setLocale('ja');
    expect(formatCount('panel_count', 1)).toBe('1 mentions');
  });
});

describe('copyLine', () => {
  const figure: Figure = {
    state: 'ready',
    value: '-12668.2',
    unit: 'ETH',
    window: '7d',
    method: 'm',
    source: 'chain',
    to: { block: '24000000', time: '2026-10-01T12:00:11Z' },
  };
  const about = { subject: 'Rocket Pool', label: 'Net flow', figure, demo: false, signed: true };

  it('stands by itself: what, how much, as of when, from where', () => {
    expect(copyLine(about)).toBe(
      'Rocket Pool, Net flow (7 days): −12,668 ETH (as of Oct 1, 2026, 12:00 PM UTC, block 24,000,000; Ethereum contract reads)',
    );
  });

  it('says where figures are invented', () => {
    expect(copyLine({ ...about, demo: true })).toContain('Demo data');
  });

  it('names an outside source', () => {
    expect(copyLine({ ...about, figure: { ...figure, source: 'defillama' } })).toContain('DefiLlama');
  });
});
