import type { Observation, ReadResult } from '../../../utils/chain/observation.ts';
import type { GridPoint } from '../../../utils/figures/timeline.ts';
import { weth } from '../../../utils/protocols/addresses.ts';
import type { ReadSpec } from '../../../utils/protocols/read.ts';

const e18 = 10n ** 18n;
const daySeconds = 86_400;
const lastDay = 20_400;

/** The same numbers at every run: a linear congruential generator, https://en.wikipedia.org/wiki/Linear_congruential_generator */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** `days` days of observations in which every rate creeps up and every supply wanders, and one of the present. */
export function inventedGrid(
  reads: { readonly gridReads: readonly ReadSpec[]; readonly presentReads: readonly ReadSpec[] },
  days: number,
): { grid: GridPoint[]; now: Observation } {
  const random = generator();
  const values = new Map<string, bigint>();
  const observe = (list: readonly ReadSpec[], block: number, time: number): Observation => {
    const results = list.map(({ id }): [string, ReadResult] => [
      id,
      { ok: true, values: answer(id, time, values, random) },
    ]);
    return { chainId: 1, block: BigInt(block), time: BigInt(time), reads: Object.fromEntries(results) };
  };
  const grid = Array.from({ length: days }, (_, i) => {
    const day = lastDay - days + 1 + i;
    return { day, observation: observe(reads.gridReads, day * 7200, day * daySeconds - 5) };
  });
  return { grid, now: observe(reads.presentReads, lastDay * 7200 + 3600, lastDay * daySeconds + 43_200) };
}

function answer(id: string, time: number, values: Map<string, bigint>, random: () => number): readonly bigint[] {
  if (id.startsWith('feed.')) return feed(id, time, random);
  // a vault that counts only while it holds WETH
  if (id === 'mellow.part.dvsteth.expect') return [BigInt(weth)];
  const isRate = id.endsWith('.rate');
  // what is taken away from a supply is less than it
  const tokens = id.endsWith('.supply.1') ? 10 : 1e6;
  const first = () => (isRate ? e18 : BigInt(Math.floor((random() + 1) * tokens)) * e18);
  const before = values.get(id) ?? first();
  // the two that are inverted fall, so that their rates creep up as well
  const falls = id === 'ankr-eth.rate' || id === 'mellow.rate';
  const millionths = isRate ? (falls ? -1 : 1) * Math.floor(random() * 160) : Math.floor((random() - 0.5) * 1000);
  // what a ratio divides and what it divides by move together
  const value = /\.(over|under)/.test(id)
    ? before + before / 20_000n
    : before + (before * BigInt(millionths)) / 1_000_000n;
  values.set(id, value);
  return [value, 0n, 0n];
}

function feed(id: string, time: number, random: () => number): readonly bigint[] {
  if (id === 'feed.eth-usd')
    return [1n, 300_000_000_000n + BigInt(Math.floor(random() * 1e10)), 0n, BigInt(time - 60), 1n];
  return [1n, id.endsWith('redstone') ? 105_000_000n : (e18 * 21n) / 20n, 0n, BigInt(time - 60), 1n];
}
