import type { Observation, ReadFailure } from '../../../utils/chain/observation.ts';
import type { GridPoint } from '../../../utils/figures/timeline.ts';

/** By read id: what the contract answers, or why nothing. */
export type Answers = Readonly<Record<string, bigint | readonly bigint[] | ReadFailure>>;

export const e18 = 10n ** 18n;
export const daySeconds = 86_400;

export function observe(block: number, time: number, answers: Answers, chainId = 1): Observation {
  const reads = Object.entries(answers).map(([id, answer]) => {
    if (typeof answer === 'string') return [id, { ok: false, reason: answer }] as const;
    return [id, { ok: true, values: typeof answer === 'bigint' ? [answer] : answer }] as const;
  });
  return { chainId, block: BigInt(block), time: BigInt(time), reads: Object.fromEntries(reads) };
}

/** The grid point of the day that begins at `time` or next after it. */
export function gridPoint(observation: Observation): GridPoint {
  return { day: Math.ceil(Number(observation.time) / daySeconds), observation };
}

/** `feed.eth-usd` at a price with 8 decimals, just updated. */
export function ethUsd(price: bigint, updatedAt: number): Answers {
  return { 'feed.eth-usd': [1n, price, BigInt(updatedAt), BigInt(updatedAt), 1n] };
}

/** A marketless world of `days` days before noon of day 20,000, one block a day at midnight, then `now`. */
export function world(days: number, answers: (day: number, time: number) => Answers) {
  const end = 20_000;
  const grid = Array.from({ length: days }, (_, i) => {
    const day = end - days + 1 + i;
    const time = day * daySeconds;
    return {
      day,
      observation: observe(day * 7200, time, { ...ethUsd(300_000_000_000n, time), ...answers(day, time) }),
    };
  });
  const time = end * daySeconds + daySeconds / 2;
  const now = observe(end * 7200 + 3600, time, { ...ethUsd(300_000_000_000n, time), ...answers(end + 0.5, time) });
  return { grid, now };
}
