import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { rocketPool } from '../../../utils/protocols/rocket-pool.ts';
import { add, equals, fraction, multiply, ofDecimal, subtract } from './fraction.ts';
import { e18, gridPoint, observe } from './observe.ts';

/** Three years of Rocket Pool's balance reports; the README beside them names the source. */
const file = new URL('../../../../shared/facts/history/reth_balances_updated.csv', import.meta.url);

describe.runIf(existsSync(file))('every balance report of Rocket Pool', () => {
  const reports = existsSync(file) ? read() : [];
  const observations = reports.map(({ time, block, rate, supply }) =>
    observe(block, time, { 'rocket-pool.rate': rate, 'rocket-pool.supply': supply }),
  );
  const snapshotAt = (index: number, from = 0) =>
    computeSnapshot({
      registry: [rocketPool],
      now: observations[index]!,
      grid: observations.slice(from, index).map(gridPoint),
    }).protocols['rocket-pool']!;

  it('splits the change of the backing ETH into flow and rewards without a remainder', () => {
    for (let index = 400; index < reports.length; index += 97) {
      const { figures } = snapshotAt(index);
      for (const window of ['7d', '30d', '90d', '365d']) {
        const { from } = figures[`flow.${window}.eth`]!;
        const start = reports.find(report => String(report.block) === from!.block)!;
        const end = reports[index]!;
        const held = ({ supply, rate }: (typeof reports)[number]) =>
          multiply(fraction(supply, e18), fraction(rate, e18));
        const parts = ['flow', 'rewards'].map(part => ofDecimal(figures[`${part}.${window}.eth`]!.value!));
        expect(equals(parts.reduce(add), subtract(held(end), held(start)))).toBe(true);
      }
    }
  });

  it('finds no event in three years of reports', () => {
    expect(snapshotAt(reports.length - 1, 30).events).toEqual([]);
  });
});

/** Some reports are in the table twice and out of order. */
function read() {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return [...new Set(lines)]
    .sort()
    .map(line => line.split(','))
    .map(row => ({ time: Number(row[1]), block: Number(row[2]), totalEth: BigInt(row[3]!), supply: BigInt(row[5]!) }))
    .filter(({ supply, totalEth }) => supply > 0n && totalEth > 0n)
    .map(report => ({ ...report, rate: (report.totalEth * e18) / report.supply }));
}
