import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import type { Figure } from '../../../utils/figures/snapshot.ts';
import { lido } from '../../../utils/protocols/lido.ts';
import { inEnglish } from './in-english.ts';
import { type Answers, daySeconds, e18, world } from './observe.ts';

const steady = (day: number): Answers => ({
  'lido.supply': 1000n * e18,
  'lido.rate': e18 + BigInt(Math.round((day - 19_000) * 10)) * 10n ** 13n,
});

function figures(days: ReturnType<typeof world>): Readonly<Record<string, Figure>> {
  return inEnglish(computeSnapshot({ registry: [lido], ...days })).protocols.lido!.figures;
}

describe('a window', () => {
  it('starts at the height nearest to its days before now and says so', () => {
    const flow = figures(world(40, steady))['flow.7d.eth']!;
    // now is noon: six and a half days ago and seven and a half are as near, and the earlier one is taken
    expect(flow.from!.time).toBe(new Date((20_000 - 7) * daySeconds * 1000).toISOString().replace('.000', ''));
    expect(flow.to!.time).toBe('2024-10-04T12:00:00Z');
    expect(flow).toMatchObject({ state: 'ready', window: '7d', unit: 'ETH', source: 'chain', value: '0' });
  });

  it('has no figure while there is only the present', () => {
    const only = figures(world(0, steady));
    expect(only['tvl.eth']!.state).toBe('ready');
    expect(only['apy.7d']).toMatchObject({
      state: 'unavailable',
      reason: 'No history yet: only the newest block has been read.',
    });
  });

  it('has no figure where history does not reach, and says how far it goes', () => {
    const short = figures(world(10, steady));
    expect(short['apy.7d']!.state).toBe('ready');
    expect(short['apy.30d']).toMatchObject({
      state: 'unavailable',
      reason: 'History goes back to 2024-09-25 only, less than 30 days.',
    });
  });

  it('may start a tenth of its days off, and then says where', () => {
    expect(figures(world(82, steady))['flow.90d.eth']).toMatchObject({
      state: 'partial',
      reason: 'Counted from 2024-07-15, the nearest day there is.',
    });
    expect(figures(world(80, steady))['flow.90d.eth']!.state).toBe('unavailable');
  });

  it('gives yields of four heights, and flows that say which days are missing', () => {
    const { grid, now } = world(40, steady);
    const few = grid.filter(({ day }) => [20_000, 19_999, 19_993, 19_970].includes(day));
    const sparse = figures({ grid: few, now });
    for (const window of ['1d', '7d', '30d']) expect(sparse[`apy.${window}`]!.state, window).toBe('ready');
    expect(sparse['flow.30d.eth']).toMatchObject({
      state: 'partial',
      reason: '27 days are missing: summed over the days that are there.',
    });
    expect(sparse['flow.1d.eth']!.state).toBe('ready');
  });

  it('does not take a day without a block for a missing one', () => {
    const { grid, now } = world(12, steady);
    const still = grid.map((point, i) => (i === 6 ? { ...point, observation: grid[5]!.observation } : point));
    expect(figures({ grid: still, now })['flow.7d.eth']!.state).toBe('ready');
  });

  it('does not miss today’s midnight, which may not be stored yet', () => {
    const { grid, now } = world(12, steady);
    expect(figures({ grid: grid.slice(0, -1), now })['flow.7d.eth']!.state).toBe('ready');
  });

  it('counts a token from its launch, and gives no yield of less than half the window', () => {
    const launched = world(40, day =>
      day < 19_990
        ? { 'lido.supply': 'no contract at this block', 'lido.rate': 'no contract at this block' }
        : steady(day),
    );
    const of = figures(launched);
    expect(of['flow.30d.eth']).toMatchObject({
      state: 'partial',
      reason: 'Counted from 2024-09-24: on 2024-09-04 getTotalShares: there was no contract yet.',
    });
    expect(of['apy.30d']).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('Too short for 30 days'),
    });
    expect(of['apy.7d']!.state).toBe('ready');
  });

  it('ignores heights of another chain and heights not before now', () => {
    const { grid, now } = world(12, steady);
    const foreign = { day: 19_995, observation: { ...grid[7]!.observation, chainId: 5 } };
    const later = { day: 20_001, observation: { ...now, block: now.block + 1n } };
    expect(figures({ grid: [...grid, foreign, later], now })).toEqual(figures({ grid, now }));
  });
});

describe('a rate that stands still', () => {
  it('gives no yield but the day since when', () => {
    const still = world(40, day => ({
      'lido.supply': 1000n * e18,
      'lido.rate': e18 + (day < 19_980 ? BigInt(day) * 10n ** 12n : 3n * 10n ** 16n),
    }));
    const of = figures(still);
    expect(of['apy.7d']).toMatchObject({ state: 'unavailable', reason: 'Unchanged since 2024-09-14.' });
    expect(of['apy.30d']!.state).toBe('partial');
  });

  it('says that a move after a long rest was earned over longer than the window', () => {
    // two per mille once in thirty days, as a token that is repriced each month
    const monthly = world(100, day => ({
      'lido.supply': 1000n * e18,
      'lido.rate': e18 + BigInt(Math.floor((day - 19_000) / 30)) * 2n * 10n ** 15n,
    }));
    const of = figures(monthly);
    expect(of['apy.30d']).toMatchObject({ state: 'ready' });
    const then = 19_994;
    const week = figures({
      grid: monthly.grid.filter(({ day }) => day < then),
      now: monthly.grid.find(({ day }) => day === then)!.observation,
    });
    expect(week['apy.7d']).toMatchObject({
      state: 'partial',
      reason:
        'The rate had stood still since 2024-08-25 when this window began: part of the growth was earned before it.',
    });
  });

  it('gives zero where it moved and came back', () => {
    const back = world(10, day => ({ 'lido.supply': e18, 'lido.rate': e18 + (day === 19_996 ? 10n ** 14n : 0n) }));
    expect(figures(back)['apy.7d']).toMatchObject({ state: 'ready', value: '0' });
  });
});

describe('a chart of days', () => {
  it('shows each step, and nothing for a day that was not observed', () => {
    const { grid, now } = world(12, day => ({ 'lido.supply': BigInt(Math.round(day)) * e18, 'lido.rate': 2n * e18 }));
    const { daily } = inEnglish(
      computeSnapshot({ registry: [lido], now, grid: grid.filter(({ day }) => day !== 19_997) }),
    ).protocols.lido!;
    const step = daily.find(({ time }) => time === '2024-10-03T00:00:00Z');
    expect(step).toEqual({ time: '2024-10-03T00:00:00Z', flowEth: '2', rewardsEth: '0', tvlEth: '39998' });
    const missing = daily.find(({ time }) => time === '2024-10-01T00:00:00Z');
    expect(missing).toEqual({ time: '2024-10-01T00:00:00Z', flowEth: null, rewardsEth: null, tvlEth: null });
    const after = daily.find(({ time }) => time === '2024-10-02T00:00:00Z');
    expect(after).toMatchObject({ flowEth: null, rewardsEth: null, tvlEth: '39996' });
    expect(daily.map(({ time }) => time)).toEqual(daily.map(({ time }) => time).toSorted());
    expect(daily.at(-1)!.time).toBe('2024-10-04T12:00:00Z');
  });
});
