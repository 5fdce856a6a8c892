import type { Part } from '../protocols/entry.ts';
import type { Series, SeriesReader } from './rate-series.ts';
import { isUnread, type Reading, type Unread } from './reading.ts';

/**
 * One position over time, and the running sums of what happened to it. Between two points 0 and 1 where both reads
 * answer, flow is (S1−S0)·(R0+R1)/2 and rewards (R1−R0)·(S0+S1)/2; the sums hold twice that, so that they are exact.
 * USD sums hold four times theirs. A window's amount is the difference of two entries.
 */
export type PartSeries = {
  readonly part: Part;
  readonly supply: Series;
  readonly rate: Series;
  /** ETH at 10^54; null where a read is missing. */
  readonly tvl: readonly (bigint | null)[];
  readonly flow2: readonly bigint[];
  readonly rewards2: readonly bigint[];
  /** USD at 10^62; null where a read or the price is missing. */
  readonly tvlUsd: readonly (bigint | null)[];
  readonly flowUsd4: readonly bigint[];
  readonly rewardsUsd4: readonly bigint[];
  readonly priceUsd4: readonly bigint[];
};

export function partSeries(part: Part, reader: SeriesReader, prices: Series): PartSeries {
  const supply = reader.sum(part.supply).map(notNegative);
  const rate = expected(part, reader, reader.rate(part.rate));
  return { part, supply, rate, ...runningSums(supply, rate, prices) };
}

/** What keeps a point from counting, or null. */
export function missingAt(series: PartSeries, index: number): Unread | null {
  const supply = series.supply[index]!;
  const rate = series.rate[index]!;
  if (isUnread(supply)) return supply;
  return isUnread(rate) ? rate : null;
}

function notNegative(supply: Reading): Reading {
  return !isUnread(supply) && supply < 0n
    ? { reason: 'the supplies read do not fit together', notLaunched: false }
    : supply;
}

function expected(part: Part, reader: SeriesReader, rate: Series): Series {
  if (!part.expect) return rate;
  const wanted = BigInt(part.expect.address);
  const reason = `not used: the contract does not confirm that ${part.expect.what}`;
  return reader.call(part.expect.call).map((answer, i): Reading => {
    if (isUnread(answer)) return answer;
    return answer === wanted ? rate[i]! : { reason, notLaunched: false };
  });
}

function runningSums(supply: Series, rate: Series, prices: Series) {
  const tvl: (bigint | null)[] = [];
  const flow2: bigint[] = [];
  const rewards2: bigint[] = [];
  const tvlUsd: (bigint | null)[] = [];
  const flowUsd4: bigint[] = [];
  const rewardsUsd4: bigint[] = [];
  const priceUsd4: bigint[] = [];
  let before: { s: bigint; r: bigint } | null = null;
  let usdBefore: { index: number; p: bigint; t: bigint } | null = null;
  for (let i = 0; i < supply.length; i++) {
    flow2.push(flow2[i - 1] ?? 0n);
    rewards2.push(rewards2[i - 1] ?? 0n);
    flowUsd4.push(flowUsd4[i - 1] ?? 0n);
    rewardsUsd4.push(rewardsUsd4[i - 1] ?? 0n);
    priceUsd4.push(priceUsd4[i - 1] ?? 0n);
    const s = supply[i]!;
    const r = rate[i]!;
    if (isUnread(s) || isUnread(r)) {
      tvl.push(null);
      tvlUsd.push(null);
      continue;
    }
    const t = s * r;
    tvl.push(t);
    if (before) {
      flow2[i]! += (s - before.s) * (before.r + r);
      rewards2[i]! += (r - before.r) * (before.s + s);
    }
    before = { s, r };
    const p = prices[i]!;
    if (isUnread(p)) {
      tvlUsd.push(null);
      continue;
    }
    tvlUsd.push(t * p);
    if (usdBefore) {
      const sum = usdBefore.p + p;
      flowUsd4[i]! += (flow2[i]! - flow2[usdBefore.index]!) * sum;
      rewardsUsd4[i]! += (rewards2[i]! - rewards2[usdBefore.index]!) * sum;
      priceUsd4[i]! += 2n * (p - usdBefore.p) * (usdBefore.t + t);
    }
    usdBefore = { index: i, p, t };
  }
  return { tvl, flow2, rewards2, tvlUsd, flowUsd4, rewardsUsd4, priceUsd4 };
}
