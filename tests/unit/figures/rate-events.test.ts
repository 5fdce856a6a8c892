import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { receiptOf } from '../../../utils/figures/receipt-of.ts';
import { lido } from '../../../utils/protocols/lido.ts';
import { inEnglish } from './in-english.ts';
import { e18, world } from './observe.ts';

/** What was read of Lido when its rate follows `rate`, a day's number from 0 to 30. */
function readWith(rate: (day: number) => number) {
  const days = world(30, day => ({
    'lido.supply': 1000n * e18,
    'lido.rate': BigInt(Math.round(rate(Math.floor(day) - 19_970) * 1e9)) * 10n ** 9n,
  }));
  return { registry: [lido], ...days };
}

/** Lido's figures then. */
function withRate(rate: (day: number) => number) {
  return inEnglish(computeSnapshot(readWith(rate))).protocols.lido!;
}

describe('a jump of a rate', () => {
  it('is dated, with its change, and left out of yields', () => {
    const daily = 1.00008;
    const slashed = withRate(day => daily ** day * (day >= 20 ? 0.97 : 1));
    expect(slashed.events).toEqual([
      {
        kind: 'rate-drop',
        from: { block: String(19_989 * 7200), time: '2024-09-23T00:00:00Z' },
        to: { block: String(19_990 * 7200), time: '2024-09-24T00:00:00Z' },
        change: expect.stringMatching(/^-0\.02992/),
      },
    ]);
    const apy = slashed.figures['apy.30d']!;
    expect(apy).toMatchObject({ state: 'partial', reason: 'Leaves out the jump of the rate before 2024-09-24.' });
    expect(Number(apy.value)).toBeCloseTo(daily ** 365 - 1, 2);
    expect(slashed.figures['apy.7d']!.state).toBe('ready');
  });

  it('is a figure with the two reads of the rate behind it', () => {
    const input = readWith(day => (day >= 20 ? 0.97 : 1));
    const { events, figures } = inEnglish(computeSnapshot(input)).protocols.lido!;
    const { from, to, change } = events[0]!;
    const key = `event.${to.block}`;
    expect(figures[key]).toMatchObject({ state: 'ready', value: change, unit: 'fraction', source: 'chain', from, to });
    const reads = receiptOf(input, 'lido', key);
    expect(reads.map(({ block, result }) => [block, result])).toEqual([
      [from.block, [String(e18)]],
      [to.block, [String((e18 * 97n) / 100n)]],
    ]);
  });

  it('stays in rewards, which say so', () => {
    const { figures } = withRate(day => 1 + day / 10_000 + (day >= 20 ? 0.1 : 0));
    expect(figures['rewards.30d.eth']).toMatchObject({
      state: 'partial',
      reason: 'Includes a jump of the rate before 2024-09-24.',
    });
    expect(Number(figures['rewards.30d.eth']!.value)).toBeCloseTo(100 + 2.9, 5);
  });

  it.each([
    ['a small negative rebase', (day: number) => (day === 20 ? 0.9991 : 1) + day / 1e5],
    ['noise of a live rate', (day: number) => 1 + (day % 2) * 0.0004],
    ['a harvest after weeks', (day: number) => (day >= 28 ? 1.004 : 1)],
    ['a long harvest below a fifth a year', (day: number) => (day >= 29 ? 1.015 : 1)],
  ])('is not seen in %s', (_, rate) => {
    expect(withRate(rate).events).toEqual([]);
  });

  it.each([
    ['a fall of more than a thousandth', (day: number) => (day >= 20 ? 0.9989 : 1)],
    ['a rise of more than half a percent in a day', (day: number) => 1 + day / 1e5 + (day >= 20 ? 0.006 : 0)],
    ['a rise above a fifth a year after a standstill', (day: number) => (day >= 29 ? 1.017 : 1)],
  ])('is seen in %s', (_, rate) => {
    expect(withRate(rate).events).toHaveLength(1);
  });

  it('leaves no yield where it takes up most of the window', () => {
    const days = [0, 29].map(from => from + 19_970);
    const { grid, now } = world(31, day => ({ 'lido.supply': e18, 'lido.rate': day > 19_980 ? 2n * e18 : e18 }));
    const sparse = inEnglish(
      computeSnapshot({ registry: [lido], now, grid: grid.filter(({ day }) => days.includes(day)) }),
    );
    expect(sparse.protocols.lido!.figures['apy.30d']).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('jumped over most of the 30 days'),
    });
  });
});
