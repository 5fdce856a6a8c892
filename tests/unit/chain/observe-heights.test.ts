import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../utils/chain/observation.ts';
import { observeHeights } from '../../../utils/chain/observe-heights.ts';
import { windowDays } from '../../../utils/refresh/missing-days.ts';
import { ethereumTimes, lastAtOrBefore } from '../../ethereum-times.ts';
import { runs } from '../runs.ts';
import { fakeNode } from './fake-node.ts';

const headOf = (times: readonly bigint[]) => ({ block: BigInt(times.length - 1), time: times.at(-1)! });
const placeOf = (found: Observation | null) => found && { block: found.block, time: found.time };
const heightsOf = (times: readonly bigint[]) => windowDays(times.at(-1)!).map(day => BigInt(day) * 86_400n);

describe('observeHeights', () => {
  it.each([
    [200, 0.01],
    [40, 0.002],
    [40, 0.005],
    [40, 0.015],
  ])(
    'finds the three heights of a first refresh in three round trips: %i chains, %f of their slots empty',
    async (chains, empty) => {
      const most = { trips: 0, requests: 0, reads: 0 };
      for (let seed = 1; seed <= chains; seed += 1) {
        const times = ethereumTimes(32, seed, empty);
        const node = fakeNode(times);
        const found = await observeHeights(node.rpc, [], heightsOf(times), { known: [headOf(times)] });
        expect(found.map(placeOf), `seed ${seed}`).toEqual(heightsOf(times).map(it => lastAtOrBefore(times, it)));
        most.trips = Math.max(most.trips, node.trips.depth());
        most.requests = Math.max(most.requests, node.requests());
        most.reads = Math.max(most.reads, node.reads());
      }
      console.log(`three heights, ${empty} of the slots empty, ${chains} chains: at most`, most);
      expect(most.trips).toBeLessThanOrEqual(3);
      // With the one for the present: what a first refresh may cost.
      expect(most.requests).toBeLessThanOrEqual(7);
    },
  );

  it('on a chain of any spacing gives the right block or none, never more than three round trips', async () => {
    const gap = fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 400_000 }) },
    );
    const chains = fc.array(gap, { minLength: 1, maxLength: 3_000, size: 'max' });
    const picks = fc.array(fc.double({ min: -0.02, max: 1, maxExcluded: true, noNaN: true }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(chains, picks, async (gaps, shares) => {
        let clock = 1_600_000_000n;
        const times = [clock, ...gaps.map(seconds => (clock += BigInt(seconds)))];
        const length = Number(clock - times[0]!);
        const wanted = shares.map(share => times[0]! + BigInt(Math.floor(length * share)));
        const node = fakeNode(times);
        const found = await observeHeights(node.rpc, [], wanted, { known: [headOf(times)] });
        for (const [index, time] of wanted.entries()) {
          const block = found[index] ?? null;
          if (block) expect(placeOf(block)).toEqual(lastAtOrBefore(times, time));
        }
        expect(node.trips.depth()).toBeLessThanOrEqual(3);
      }),
      { numRuns: runs(150) },
    );
  });

  it('finds the heights of a chain with a block a day', async () => {
    const times = Array.from(
      { length: 60 },
      (_, day) => 1_764_547_200n + BigInt(day) * 86_400n + BigInt((day * 37) % 60),
    );
    const node = fakeNode(times);
    const found = await observeHeights(node.rpc, [], heightsOf(times), { known: [headOf(times)] });
    expect(found.map(placeOf)).toEqual(heightsOf(times).map(it => lastAtOrBefore(times, it)));
  });
});
