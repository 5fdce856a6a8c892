import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadFailure } from '../../../utils/chain/observation.ts';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import type { Figure, Snapshot } from '../../../utils/figures/snapshot.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { runs } from '../runs.ts';
import { add, equals, type Fraction, fraction, isNear, ofDecimal, toNumber } from './fraction.ts';
import { type Answers, daySeconds, e18, gridPoint, observe } from './observe.ts';
import { ethChanges, type Height, tvl, usdChanges, yields } from './reference.ts';

/** How a protocol's raw reads make a supply and a rate, by kind of rate. */
const subjects = [
  { id: 'lido', reads: ['lido.rate', 'lido.supply'], rate: (r: bigint) => fraction(r, e18) },
  { id: 'rocket-pool', reads: ['rocket-pool.rate', 'rocket-pool.supply'], rate: (r: bigint) => fraction(r, e18) },
  {
    id: 'ankr-eth',
    reads: ['ankr-eth.rate', 'ankr-eth.supply'],
    rate: (r: bigint) => fraction(10n ** 54n / r, 10n ** 36n),
  },
] as const;

const few = registry.filter(entry => subjects.some(subject => subject.id === entry.id));
const windows = [1, 7, 30, 90, 365];
const failures: ReadFailure[] = ['reverted', 'unreadable answer', 'no contract at this block'];

type Day = {
  readonly gap: number;
  readonly steps: readonly { readonly rate: number; readonly supply: number; readonly failing: number }[];
  readonly price: number;
  readonly noPrice: boolean;
};

const anyDay = fc.record({
  gap: fc.integer({ min: 1, max: 2 * daySeconds }),
  steps: fc.tuple(...subjects.map(() => anyStep())),
  price: fc.integer({ min: -30_000, max: 30_000 }),
  noPrice: fc.integer({ min: 0, max: 30 }).map(draw => draw === 0),
});

function anyStep() {
  return fc.record({
    rate: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: -200, max: 900 }) },
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -60_000, max: 60_000 }) },
    ),
    supply: fc.integer({ min: -50_000, max: 50_000 }),
    failing: fc.integer({ min: 0, max: 40 }),
  });
}

/** Steps are in millionths of what was there. */
function moved(value: bigint, millionths: number): bigint {
  const next = value + (value * BigInt(millionths)) / 1_000_000n;
  return next > 0n ? next : 1n;
}

function build(days: readonly Day[]) {
  let time = 1_700_000_000;
  let price = 250_000_000_000n;
  const state = subjects.map((_, i) => ({
    rate: e18 + BigInt(i) * 12_345_678_901_234_567n,
    supply: (10n + BigInt(i)) * 10n ** 23n + 7n,
  }));
  const heights = subjects.map((): Height[] => []);
  const observations = days.map((day, index) => {
    time += day.gap;
    price = moved(price, day.price);
    const answers: Record<string, Answers[string]> = {};
    answers['feed.eth-usd'] = day.noPrice ? 'reverted' : [1n, price, BigInt(time), BigInt(time), 1n];
    for (const [i, subject] of subjects.entries()) {
      const { rate, supply, failing } = day.steps[i]!;
      state[i] = { rate: moved(state[i]!.rate, rate), supply: moved(state[i]!.supply, supply) };
      const failure = failures[failing];
      const [rateId, supplyId] = subject.reads;
      const noRate = failure !== undefined && failing < 2;
      answers[rateId] = noRate ? failure : state[i]!.rate;
      answers[supplyId] = failure ?? state[i]!.supply;
      heights[i]!.push({
        time,
        rate: noRate ? null : subject.rate(state[i]!.rate),
        supply: failure ? null : fraction(state[i]!.supply, e18),
        price: day.noPrice ? null : fraction(price, 10n ** 8n),
      });
    }
    return observe(1000 + index * 3, time, answers);
  });
  const grid = observations.slice(0, -1).map(gridPoint);
  return { heights, snapshot: computeSnapshot({ registry: few, now: observations.at(-1)!, grid }) };
}

describe('figures against the definitions in fractions', () => {
  it('agree to the last digit for any history, and the identities hold', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 2, maxLength: 50 }), days => {
        const { heights, snapshot } = build(days);
        for (const [i, { id }] of subjects.entries()) check(snapshot, id, heights[i]!);
      }),
      { numRuns: runs(100) },
    );
  }, 600_000);
});

function check(snapshot: Snapshot, id: string, heights: readonly Height[]): void {
  const figures = snapshot.protocols[id]!.figures;
  const now = heights.at(-1)!;
  exact(figures['tvl.eth'], now.supply && now.rate ? tvl(now) : null, `${id} tvl`);
  for (const days of windows) {
    const eth = ethChanges(heights, days);
    exact(figures[`flow.${days}d.eth`], eth?.flow, `${id} flow ${days}`);
    exact(figures[`rewards.${days}d.eth`], eth?.rewards, `${id} rewards ${days}`);
    exact(figures[`tvl.change.${days}d.eth`], eth?.change, `${id} change ${days}`);
    if (eth) {
      sums([figures[`flow.${days}d.eth`], figures[`rewards.${days}d.eth`]], figures[`tvl.change.${days}d.eth`]);
    }
    const usd = usdChanges(heights, days);
    exact(figures[`flow.${days}d.usd`], usd?.flow, `${id} flow USD ${days}`);
    exact(figures[`rewards.${days}d.usd`], usd?.rewards, `${id} rewards USD ${days}`);
    exact(figures[`price.${days}d.usd`], usd?.price, `${id} price USD ${days}`);
    if (usd) {
      const parts = ['flow', 'rewards', 'price'].map(part => figures[`${part}.${days}d.usd`]);
      sums(parts, figures[`tvl.change.${days}d.usd`]);
    }
    const expected = yields(heights, days);
    near(figures[`apy.${days}d`], expected?.apy, `${id} APY ${days}`);
    near(figures[`apr.${days}d`], expected?.apr, `${id} APR ${days}`);
  }
}

function exact(figure: Figure | undefined, expected: Fraction | null | undefined, what: string): void {
  if (!expected) {
    expect(figure?.state, what).toBe('unavailable');
    expect(figure?.reason, what).toBeTruthy();
    expect(figure?.value, what).toBeUndefined();
    return;
  }
  expect(figure?.value, `${what}: ${figure?.reason}`).toBeDefined();
  expect(equals(ofDecimal(figure!.value!), expected), `${what}: ${figure!.value} is not ${toNumber(expected)}`).toBe(
    true,
  );
}

function near(figure: Figure | undefined, expected: Fraction | undefined, what: string): void {
  if (!expected) {
    expect(figure?.state, what).toBe('unavailable');
    return;
  }
  expect(figure?.value, `${what}: ${figure?.reason}`).toBeDefined();
  expect(
    isNear(ofDecimal(figure!.value!), expected, 12),
    `${what}: ${figure!.value} is not ${toNumber(expected)}`,
  ).toBe(true);
}

function sums(parts: readonly (Figure | undefined)[], whole: Figure | undefined): void {
  const total = parts.map(part => ofDecimal(part!.value!)).reduce(add);
  expect(equals(total, ofDecimal(whole!.value!))).toBe(true);
}
