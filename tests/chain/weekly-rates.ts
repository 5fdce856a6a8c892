import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** ETH a token with 18 decimals at one time, in seconds since 1970. */
export type WeeklyRate = {
  readonly time: bigint;
  readonly block: bigint;
  readonly lido: bigint;
  readonly etherFi: bigint;
};

const file = resolve(import.meta.dirname, '../../../shared/facts/history/wsteth_weeth_rate_weekly.csv');

export function hasWeeklyRates(): boolean {
  return existsSync(file);
}

/** wstETH and weETH as read from an archive at the end of each Friday; its README tells the source. */
export function weeklyRates(): WeeklyRate[] {
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map(row => {
    const [weekEnd, block, wstEth, weEth] = row.split(',') as [string, string, string, string];
    const time = BigInt(Date.parse(`${weekEnd}T23:59:59Z`) / 1_000);
    return { time, block: BigInt(block), lido: decimal18(wstEth), etherFi: decimal18(weEth) };
  });
}

function decimal18(text: string): bigint {
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  return BigInt(whole + fraction.padEnd(18, '0').slice(0, 18));
}

/** The rates at a time within the table, on the straight line between two weeks. */
export function ratesAt(table: readonly WeeklyRate[], time: bigint): { lido: bigint; etherFi: bigint } {
  const after = table.findIndex(row => row.time >= time);
  const [from, to] = [table[after - 1], table[after]];
  if (!to || (!from && to.time !== time)) throw new Error(`the table of rates does not reach ${time}`);
  if (!from) return to;
  const between = (start: bigint, end: bigint) => start + ((end - start) * (time - from.time)) / (to.time - from.time);
  return { lido: between(from.lido, to.lido), etherFi: between(from.etherFi, to.etherFi) };
}
