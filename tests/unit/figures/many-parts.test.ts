import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadFailure } from '../../../utils/chain/observation.ts';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import type { Figure } from '../../../utils/figures/snapshot.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { runs } from '../runs.ts';
import { add, equals, ofDecimal } from './fraction.ts';
import { type Answers, e18, gridPoint, observe } from './observe.ts';

const { gridReads } = readsOf(registry);
const failures: ReadFailure[] = ['reverted', 'unreadable answer', 'no contract at this block', 'not asked'];
const windows = [1, 7, 30, 90, 365];

/** Answers of every read of the registry from a stream of random numbers; one in forty fails. */
function answers(draw: () => number, time: number): Answers {
  const all = gridReads.map(({ id, abi }): [string, Answers[string]] => {
    const chance = draw();
    if (chance < 0.025) return [id, failures[Math.floor(chance * 160)]!];
    if (id === 'feed.eth-usd')
      return [id, [1n, 2n * 10n ** 11n + BigInt(Math.floor(chance * 1e11)), 0n, BigInt(time), 1n]];
    if (abi.includes('returns (address)')) return [id, 0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2n];
    const value = id.endsWith('rate')
      ? e18 + BigInt(Math.floor(chance * 1e9)) * 10n ** 7n
      : BigInt(Math.floor(chance * 1e15)) * 10n ** 9n + 1n;
    return [id, [value, BigInt(time), 0n]];
  });
  return Object.fromEntries(all);
}

it('keeps the identities of all protocols and groups, whatever fails', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.integer({ min: 3600, max: 200_000 }), { minLength: 1, maxLength: 40 }),
      (seed, gaps) => {
        const draw = generator(seed);
        let time = 1_700_000_000;
        const observations = gaps.map((gap, i) => {
          time += gap;
          return observe(20_000_000 + i, time, answers(draw, time));
        });
        const grid = observations.slice(0, -1).map(gridPoint);
        const { protocols, sector } = computeSnapshot({ registry, now: observations.at(-1)!, grid });
        for (const [id, { figures }] of Object.entries(protocols)) {
          for (const days of windows) check(figures, `${days}d`, id);
        }
        for (const group of ['lst', 'lrt', 'layer', 'total']) {
          for (const days of windows) {
            const parts = ['flow', 'rewards'].map(part => sector.figures[`${group}.${part}.${days}d.eth`]);
            sums(parts, sector.figures[`${group}.tvl.change.${days}d.eth`], group);
          }
        }
      },
    ),
    { numRuns: runs(40) },
  );
}, 300_000);

it('gives the same Snapshot whatever the order of the grid, and receipts for all that the chain gave', () => {
  const draw = generator(7);
  const observations = Array.from({ length: 35 }, (_, i) => {
    const time = 1_700_000_000 + i * 86_400;
    return observe(20_000_000 + i, time, answers(draw, time));
  });
  const now = observations.at(-1)!;
  const grid = observations.slice(0, -1).map(gridPoint);
  expect(computeSnapshot({ registry, now, grid: grid.toReversed() })).toEqual(computeSnapshot({ registry, now, grid }));
  const { protocols, sector } = computeSnapshot({ registry, now, grid, receipts: true });
  const all = [...Object.values(protocols), sector].flatMap(({ figures }) => Object.entries(figures));
  const without = all.filter(([, { value, receipt }]) => value !== undefined && !receipt?.length).map(([key]) => key);
  expect(without).toEqual([]);
  for (const { protocol, flow } of sector.rotation) expect(flow).toEqual(protocols[protocol]!.figures['flow.30d.eth']);
  expect(sector.rotation.length).toBeGreaterThan(5);
  expect(all.every(([, { receipt }]) => receipt!.every(read => read.result.length > 0))).toBe(true);
}, 60_000);

function check(figures: Readonly<Record<string, Figure>>, window: string, what: string): void {
  const of = (key: string) => figures[`${key}.${window}`.replace(/\.(eth|usd)\.(\w+)$/, '.$2.$1')];
  sums([of('flow.eth'), of('rewards.eth')], of('tvl.change.eth'), what);
  sums([of('flow.usd'), of('rewards.usd'), of('price.usd')], of('tvl.change.usd'), what);
}

function sums(parts: readonly (Figure | undefined)[], whole: Figure | undefined, what: string): void {
  const states = new Set([...parts, whole].map(figure => figure!.state));
  expect(states.size, what).toBe(1);
  if (whole!.value === undefined) return;
  const total = parts.map(part => ofDecimal(part!.value!)).reduce(add);
  expect(equals(total, ofDecimal(whole!.value)), what).toBe(true);
}

/** Park and Miller's generator, so that a seed repeats a case. */
function generator(seed: number): () => number {
  let state = (Math.abs(seed) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
