import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownEndpoint } from '../../utils/chain/endpoint-list.ts';
import type { Observation } from '../../utils/chain/observation.ts';
import { readObservation } from '../../utils/chain/read-observation.ts';
import { createRpc } from '../../utils/chain/rpc.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { computeSnapshot } from '../../utils/figures/compute-snapshot.ts';
import type { GridPoint } from '../../utils/figures/timeline.ts';
import { etherFi } from '../../utils/protocols/ether-fi.ts';
import { lido } from '../../utils/protocols/lido.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { rocketPool } from '../../utils/protocols/rocket-pool.ts';
import { add, type Fraction, fraction, multiply, ofDecimal, subtract, toNumber } from '../unit/figures/fraction.ts';
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

describe.runIf(existsSync(folder))('Rocket Pool in April 2024', () => {
  let chain: EmbeddedChain;
  const observations: Observation[] = [];
  const registry = [rocketPool];
  const e18 = 10n ** 18n;
  /** Balance reports from the last of 1 April to the last of 15 April. */
  const reports = existsSync(folder)
    ? rows('reth_balances_updated.csv')
        .map(row => ({ time: Number(row[1]), totalEth: BigInt(row[3]!), supply: BigInt(row[5]!) }))
        .filter(
          ({ time }) => time >= Date.parse('2024-04-01T12:00Z') / 1000 && time < Date.parse('2024-04-16T00:00Z') / 1000,
        )
    : [];

  beforeAll(async () => {
    chain = await startEmbeddedChain({ genesisTime: BigInt(reports[0]!.time - 1000) });
    const rpc = createRpc({ endpoints: [ownEndpoint(chain.url)], historySpacingMs: 0, timeoutMs: 60_000 });
    const rate = rocketPool.rate?.kind === 'call' ? rocketPool.rate.call : null;
    for (const report of reports) {
      const answers = [
        { read: readOf(rate!), returns: [(report.totalEth * e18) / report.supply] },
        { read: readOf(rocketPool.supply!), returns: [report.supply] },
      ];
      const { block } = await chain.script(answers, { at: BigInt(report.time) });
      observations.push(await readObservation(rpc, readsOf(registry).gridReads, block));
    }
  });
  afterAll(() => chain?.stop());

  /** Flow and rewards of each report's step, by the engine's chart of days. */
  function steps() {
    const grid = observations.slice(0, -1).map(gridPoint);
    return computeSnapshot({ registry, now: observations.at(-1)!, grid }).protocols['rocket-pool']!;
  }

  it('lost 12,668 ETH by withdrawals while rewards came in', () => {
    const { daily, figures } = steps();
    const sum = (key: 'flowEth' | 'rewardsEth'): Fraction => daily.map(point => ofDecimal(point[key]!)).reduce(add);
    const [flow, rewards] = [sum('flowEth'), sum('rewardsEth')];
    const [first, last] = [reports[0]!, reports.at(-1)!];
    // valued at the end's rate, as the recorded figure is, and at each step's mean rate, as net flow is defined here
    const atEndRate = multiply(fraction(last.supply - first.supply, e18), ofDecimal(figures.rate!.value!));
    const change = fraction(last.totalEth - first.totalEth, e18);
    console.log(
      [
        `2024-04-01 to 2024-04-15, ${daily.length} steps    ETH`,
        `supply change at the end's rate   ${toNumber(atEndRate).toFixed(2)}   recorded −12,668`,
        `net flow at each step's mean rate ${toNumber(flow).toFixed(2)}`,
        `rewards                           ${toNumber(rewards).toFixed(2)}`,
        `change of the backing ETH         ${toNumber(change).toFixed(2)}`,
      ].join('\n'),
    );
    expect(Math.abs(toNumber(atEndRate) + 12_668)).toBeLessThan(1);
    expect(Math.abs(toNumber(flow) + 12_658.93)).toBeLessThan(0.01);
    expect(Math.abs(toNumber(subtract(add(flow, rewards), change)))).toBeLessThan(1e-9);
    expect(toNumber(rewards)).toBeGreaterThan(680);
  });
});

function rows(file: string): string[][] {
  const [, ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
  return lines.map(line => line.split(','));
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
