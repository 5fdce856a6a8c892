import type { BlockTime } from '../utils/chain/read-block-times.ts';
import { seededRandom } from '../utils/demo/seeded-random.ts';

/** Times of Ethereum's blocks: a slot each 12 s, of which a share (one in a hundred unless told) stays empty. */
export function ethereumTimes(days: number, seed: number, empty = 0.01): bigint[] {
  const random = seededRandom(seed);
  const times: bigint[] = [];
  let time = 1_764_547_199n + BigInt(Math.floor(random() * 7_200)) * 12n;
  for (let slot = 0; slot < days * 7_200; slot += 1) {
    if (random() >= empty) times.push(time);
    time += 12n;
  }
  return times;
}

/** The right answer to a search: block n has `times[n]`. */
export function lastAtOrBefore(times: readonly bigint[], time: bigint): BlockTime | null {
  let [low, high] = [-1, times.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle;
    else high = middle;
  }
  return low < 0 ? null : { block: BigInt(low), time: times[low]! };
}
