import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownEndpoint } from '../../utils/chain/endpoint-list.ts';
import { readObservation } from '../../utils/chain/read-observation.ts';
import { createRpc } from '../../utils/chain/rpc.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { computeSnapshot } from '../../utils/figures/compute-snapshot.ts';
import type { Figure } from '../../utils/figures/snapshot.ts';
import type { GridPoint } from '../../utils/figures/timeline.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { etherFi } from '../../utils/protocols/ether-fi.ts';
import { lido } from '../../utils/protocols/lido.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { rocketPool } from '../../utils/protocols/rocket-pool.ts';
import { collect, fillGrid } from '../../utils/refresh/collect.ts';
import { snapshotInput } from '../../utils/refresh/snapshot-input.ts';
import {
  add,
  equals,
  type Fraction,
  fraction,
  multiply,
  ofDecimal,
  subtract,
  toNumber,
} from '../unit/figures/fraction.ts';
import { gridPoint } from '../unit/figures/observe.ts';
import { readOf } from './random-history.ts';
import { weeklyRates } from './weekly-rates.ts';

/** Recorded history; it lies beside the repository, and its README names the sources. */
const folder = new URL('../../../shared/facts/history/', import.meta.url);
const daySeconds = 86_400;

describe.runIf(existsSync(folder))('the real rates of wstETH and weETH, week for week', () => {
  let chain: EmbeddedChain;
  const weeks = existsSync(folder) ? weeklyRates() : [];
  const points: GridPoint[] = [];
  const registry = [lido, etherFi];

  beforeAll(async () => {
    const lidoRate = lido.rate?.kind === 'call' ? lido.rate.call : null;
    const etherFiRate = etherFi.rate?.kind === 'call' ? etherFi.rate.call : null;
    chain = await startEmbeddedChain({ genesisTime: weeks[0]!.time - 1000n });
    const rpc = createRpc({ endpoints: [ownEndpoint(chain.url)], historySpacingMs: 0, timeoutMs: 60_000 });
    for (const week of weeks) {
      const answers = [
        { read: readOf(lidoRate!), returns: [week.lido] },
        { read: readOf(etherFiRate!), returns: [week.etherFi] },
      ];
      const { block } = await chain.script(answers, { at: week.time });
      const observation = await readObservation(rpc, readsOf(registry).gridReads, block);
      points.push(gridPoint(observation));
    }
  });
  afterAll(() => chain?.stop());

  /** The figure as of the end of week `index`. */
  const yieldAt = (index: number, id: string, key: string) =>
    computeSnapshot({ registry, now: points[index]!.observation, grid: points.slice(0, index) }).protocols[id]!.figures[
      key
    ]!;

  it.each([
    ['published_steth_apr_tvl_daily_2025_2026.csv', 50],
    ['published_steth_apr_lrt_share_daily_2024_2025.csv', 27],
  ])('stETH’s APR stays within 0.005 points of the published one: %s', (file, expectedWeeks) => {
    const published = new Map(rows(file).map(row => [row[0]!, Number(row[1])]));
    const lines: string[] = [];
    let largest = 0;
    for (const [index, week] of weeks.entries()) {
      const days = Array.from({ length: 7 }, (_, back) => published.get(dateOf(Number(week.time) - back * daySeconds)));
      if (index === 0 || days.some(apr => apr === undefined)) continue;
      const mean = days.reduce<number>((sum, apr) => sum + apr!, 0) / 7;
      const ours = Number(yieldAt(index, 'lido', 'apr.7d').value) * 100;
      largest = Math.max(largest, Math.abs(ours - mean));
      lines.push(`${dateOf(Number(week.time))}  ${ours.toFixed(4)}  ${mean.toFixed(4)}  ${(ours - mean).toFixed(4)}`);
      expect(Math.abs(ours - mean), dateOf(Number(week.time))).toBeLessThan(0.005);
    }
    console.log(
      `week end    APR here  published (mean of 7 days)  difference\n${lines.join('\n')}\nlargest ${largest.toFixed(5)} points`,
    );
    expect(lines).toHaveLength(expectedWeeks);
  });

  it('weETH’s APY agrees with the one worked out when the rates were read', () => {
    const table = rows('wsteth_weeth_rate_weekly.csv');
    for (const [index, row] of table.entries()) {
      if (index === 0) continue;
      const span = Number(points[index]!.observation.time - points[index - 1]!.observation.time);
      expect(span).toBe(7 * daySeconds);
      expect(Number(yieldAt(index, 'lido', 'apy.7d').value) * 100).toBeCloseTo(Number(row[4]), 3);
      expect(Number(yieldAt(index, 'ether-fi', 'apy.7d').value) * 100).toBeCloseTo(Number(row[5]), 3);
    }
  });
});

/**
 * The recorded −12,668 ETH is the change of the supply over two weeks at the rate of the last day (the README beside the
 * table says so). Net flow here values each day's deposits and withdrawals at that day's rate; docs/decisions/0013 tells
 * why, and why no choice of days or of the rate within a day brings the one to the other.
 */
describe.runIf(existsSync(folder))('Rocket Pool from 2024-04-01 to 2024-04-15', () => {
  let chain: EmbeddedChain;
  let [middle, end]: Readonly<Record<string, Figure>>[] = [];
  const registry = [rocketPool];
  const e18 = 10n ** 18n;
  const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`) / 1000;
  const [first, half, last] = ['2024-04-02', '2024-04-09', '2024-04-16'].map(midnight) as [number, number, number];
  /** Balance reports from the one of 1 April to the last of 15 April, oldest first. */
  const reports = existsSync(folder)
    ? rows('reth_balances_updated.csv')
        .map(row => ({ time: Number(row[1]), totalEth: BigInt(row[3]!), supply: BigInt(row[5]!) }))
        .filter(({ time }) => time >= midnight('2024-04-01') && time < last)
    : [];

  beforeAll(async () => {
    chain = await startEmbeddedChain({ genesisTime: BigInt(reports[0]!.time - 1000) });
    const rate = rocketPool.rate?.kind === 'call' ? rocketPool.rate.call : null;
    const midnights = Array.from({ length: (last - first) / daySeconds + 1 }, (_, day) => first + day * daySeconds);
    const times = [...midnights, ...reports.map(report => report.time)].sort((a, b) => a - b);
    for (const time of times) {
      const report = reports.find(each => each.time === time);
      if (report) {
        const answers = [
          { read: readOf(rate!), returns: [(report.totalEth * e18) / report.supply] },
          { read: readOf(rocketPool.supply!), returns: [report.supply] },
        ];
        await chain.script(answers, { at: BigInt(time) });
      } else await chain.mine(BigInt(time));
    }
    [middle, end] = [await figuresAt(half), await figuresAt(last)];
  });
  afterAll(() => chain?.stop());

  /** As the background reads and computes them: the newest block, then the daily grid, each block found by its time. */
  async function figuresAt(time: number): Promise<Readonly<Record<string, Figure>>> {
    const rpc = createRpc({ endpoints: [ownEndpoint(chain.url)], historySpacingMs: 0, timeoutMs: 60_000 });
    const collection = { rpc, history: memoryHistory(), registry, ...readsOf(registry), days: 8 };
    const { now } = await collect(collection, { at: BigInt(time), onStage: async () => undefined });
    await fillGrid(collection, now, () => false);
    return computeSnapshot(await snapshotInput(collection.history, now, registry)).protocols['rocket-pool']!.figures;
  }

  /** Both weeks of a figure together. */
  const both = (key: string): Fraction => add(ofDecimal(middle![key]!.value!), ofDecimal(end![key]!.value!));

  /** What the contract told at each midnight, straight from the table. */
  const heights = () =>
    Array.from({ length: 15 }, (_, day) => {
      const { totalEth, supply } = reports.findLast(({ time }) => time <= first + day * daySeconds)!;
      return { supply: fraction(supply, e18), rate: fraction((totalEth * e18) / supply, e18) };
    });

  /** Σ of the supply's change of each day, at a rate of that day. */
  const flowAt = (rateOf: (before: Fraction, after: Fraction) => Fraction): Fraction => {
    const all = heights();
    return all
      .slice(1)
      .map((after, i) => multiply(subtract(after.supply, all[i]!.supply), rateOf(all[i]!.rate, after.rate)))
      .reduce(add);
  };

  it('lost 12,668 ETH at the last day’s rate, as recorded', () => {
    const [before, after] = [heights()[0]!.supply, ofDecimal(end!.supply!.value!)];
    const atEndRate = multiply(subtract(after, before), ofDecimal(end!.rate!.value!));
    expect(Math.abs(toNumber(atEndRate) + 12_668)).toBeLessThan(1);
  });

  it('splits into the net flow of the days, summed at their mean rates, and rewards', () => {
    const [flow, rewards, change] = ['flow.7d.eth', 'rewards.7d.eth', 'tvl.change.7d.eth'].map(both) as [
      Fraction,
      Fraction,
      Fraction,
    ];
    const mean = flowAt((before, after) => multiply(add(before, after), fraction(1n, 2n)));
    const [atStart, atEnd] = [flowAt(before => before), flowAt((_, after) => after)];
    const all = heights();
    const [opening, closing] = [all[0]!, all.at(-1)!];
    const held = subtract(multiply(closing.supply, closing.rate), multiply(opening.supply, opening.rate));
    console.log(
      [
        '2024-04-02 to 2024-04-16, 00:00 UTC, 14 days of the grid     ETH',
        `supply’s change at the last day’s rate (recorded −12,668) ${toNumber(multiply(subtract(closing.supply, opening.supply), closing.rate)).toFixed(2)}`,
        `net flow here                                             ${toNumber(flow).toFixed(2)}`,
        `the same at each day’s first rate, at its last rate       ${toNumber(atStart).toFixed(2)}, ${toNumber(atEnd).toFixed(2)}`,
        `rewards here                                              ${toNumber(rewards).toFixed(2)}`,
        `change of the backing ETH                                 ${toNumber(change).toFixed(2)}`,
      ].join('\n'),
    );
    for (const week of [middle!, end!]) expect(week['flow.7d.eth']).toMatchObject({ state: 'ready' });
    expect(equals(flow, mean)).toBe(true);
    expect(equals(add(flow, rewards), change)).toBe(true);
    expect(equals(change, held)).toBe(true);
    expect(toNumber(flow)).toBeCloseTo(-12_658.77, 2);
    expect(toNumber(rewards)).toBeCloseTo(688.08, 2);
    // whatever rate of its own day a withdrawal is valued at, the sum stays nine ETH from the recorded one
    expect(toNumber(atStart)).toBeGreaterThan(toNumber(flow));
    expect(toNumber(flow)).toBeGreaterThan(toNumber(atEnd));
    expect(toNumber(atEnd)).toBeGreaterThan(-12_660);
  });
});

function rows(file: string): string[][] {
  const [, ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
  return lines.map(line => line.split(','));
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
