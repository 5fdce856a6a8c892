import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockTime, findBlockAt, findBlocksAt } from '../../../utils/chain/find-block-at.ts';
import { gridTimes } from '../../../utils/chain/grid-times.ts';
import { ethereumTimes, lastAtOrBefore } from '../../ethereum-times.ts';
import { runs } from '../runs.ts';
import { fakeNode } from './fake-node.ts';

const daySeconds = 86_400n;

describe('findBlockAt', () => {
  it('finds the last block at or before a time on chains of any spacing', async () => {
    const gap = fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 400_000 }) },
    );
    const chains = fc.array(gap, { minLength: 1, maxLength: 3_000, size: 'max' });
    const picks = fc.array(fc.double({ min: -0.02, max: 1.02, noNaN: true }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(chains, picks, fc.boolean(), async (gaps, shares, knowsHead) => {
        let clock = 1_600_000_000n;
        const times = gaps.map(seconds => (clock += BigInt(seconds)));
        const [first, last] = [times[0]!, times.at(-1)!];
        const wanted = shares.map(share => first + BigInt(Math.floor(Number(last - first) * share)));
        const known = knowsHead ? [{ block: BigInt(times.length - 1), time: last }] : [];
        const { rpc, reads } = fakeNode(times);
        const found = await findBlocksAt(rpc, wanted, { known });
        expect(found).toEqual(wanted.map(time => (time > last ? null : lastAtOrBefore(times, time))));
        // Never far from what plain bisection would take.
        expect(reads()).toBeLessThanOrEqual(2 + wanted.length * (8 + 3 * Math.ceil(Math.log2(times.length + 1))));
      }),
      { numRuns: runs(150) },
    );
  });

  it('takes the block that has the very time', async () => {
    const times = [100n, 112n, 124n];
    expect(await findBlockAt(fakeNode(times).rpc, 112n)).toEqual({ block: 1n, time: 112n });
    expect(await findBlockAt(fakeNode(times).rpc, 124n)).toEqual({ block: 2n, time: 124n });
  });

  it('leaves open what the head has not settled, and what lies before the chain', async () => {
    const times = [100n, 112n, 124n];
    expect(await findBlockAt(fakeNode(times).rpc, 125n)).toBeNull();
    expect(await findBlockAt(fakeNode(times).rpc, 99n)).toBeNull();
  });

  it('gives one block for days on which there was none', async () => {
    const times = [0n, daySeconds, daySeconds * 5n, daySeconds * 5n + 12n];
    const found = await findBlocksAt(
      fakeNode(times).rpc,
      [2n, 3n, 4n].map(days => days * daySeconds),
    );
    expect(found).toEqual([1n, 1n, 1n].map(block => ({ block, time: daySeconds })));
  });

  it('reads a block of Ethereum in four reads or less on average', async () => {
    const times = ethereumTimes(60, 1);
    const known: BlockTime[] = [{ block: BigInt(times.length - 1), time: times.at(-1)! }];
    const counts: number[] = [];
    const rounds: number[] = [];
    for (const time of gridTimes(times.at(-1)!, 55)) {
      const node = fakeNode(times);
      const found = await findBlockAt(node.rpc, time, { known });
      expect(found).toEqual(lastAtOrBefore(times, time));
      known.push(found!);
      counts.push(node.reads());
      rounds.push(node.requests());
    }
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    console.log(`one day of Ethereum: ${mean(counts).toFixed(2)} reads in ${mean(rounds).toFixed(2)} requests`);
    expect(mean(counts)).toBeLessThanOrEqual(4);
  });
});
