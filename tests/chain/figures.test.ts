import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownEndpoint } from '../../utils/chain/endpoint-list.ts';
import { findBlocksAt } from '../../utils/chain/find-block-at.ts';
import { gridTimes } from '../../utils/chain/grid-times.ts';
import type { Observation } from '../../utils/chain/observation.ts';
import { decodeRead, encodeRead } from '../../utils/chain/read-codec.ts';
import { readObservation } from '../../utils/chain/read-observation.ts';
import { createRpc } from '../../utils/chain/rpc.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { computeSnapshot } from '../../utils/figures/compute-snapshot.ts';
import type { SnapshotInput } from '../../utils/figures/figure-context.ts';
import { figuresSince } from '../../utils/figures/figures-since.ts';
import { receiptOf } from '../../utils/figures/receipt-of.ts';
import type { Figure, Snapshot } from '../../utils/figures/snapshot.ts';
import type { GridPoint } from '../../utils/figures/timeline.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import {
  add,
  divide,
  equals,
  type Fraction,
  fraction,
  isNear,
  multiply,
  ofDecimal,
  subtract,
  toNumber,
  zero,
} from '../unit/figures/fraction.ts';
import { inEnglish } from '../unit/figures/in-english.ts';
import { ethChanges, type Height, jumps, tvl, usdChanges, yields } from '../unit/figures/reference.ts';
import {
  answersOf,
  dayCount,
  launchDay,
  type RawDay,
  randomHistory,
  type Subject,
  subjects,
  upgradeDay,
} from './random-history.ts';

const windows = [1, 7, 30, 90, 365];
const { gridReads, presentReads } = readsOf(registry);
const random = Number(process.env.FIGURES_SEED ?? Math.floor(Math.random() * 1e9));

describe.each([4711, random])('figures of 120 random days on a chain, seed %i', seed => {
  let chain: EmbeddedChain;
  let input: SnapshotInput;
  let snapshot: Snapshot;
  let days: readonly RawDay[];
  /** Index of the day behind each block of the chain. */
  const dayOf = new Map<bigint, number>();

  beforeAll(async () => {
    console.log(`seed ${seed} (FIGURES_SEED repeats it)`);
    days = randomHistory(seed);
    chain = await startEmbeddedChain({ genesisTime: BigInt(days[0]!.time - 1000) });
    for (const [index, day] of days.entries()) {
      const { block } = await chain.script(answersOf(day, days[index - 1]), { at: BigInt(day.time) });
      dayOf.set(block, index);
    }
    input = await observed(chain);
    snapshot = inEnglish(computeSnapshot({ ...input, receipts: true }));
  });
  afterAll(() => chain?.stop());

  const figure = (id: string, key: string): Figure => snapshot.protocols[id]!.figures[key]!;
  const heightsOf = (subject: Subject): Height[] =>
    distinct([...input.grid.map(point => point.observation), input.now]).map(observation =>
      heightOf(subject, days[dayOf.get(observation.block)!]!),
    );

  it('reads the whole history, days without a block included', () => {
    expect(snapshot.demo).toBe(true);
    const blocks = distinct(input.grid.map(point => point.observation)).length;
    expect(input.grid.length).toBeGreaterThan(blocks);
    expect(blocks).toBeGreaterThan(80);
  });

  it.each(subjects.filter(subject => !subject.part).map(subject => [subject.id, subject] as const))(
    '%s: every figure equals the arithmetic of its definition',
    (id, subject) => {
      const heights = heightsOf(subject);
      const now = heights.at(-1)!;
      // a rate that needed a division has no end of digits and is shown with 18
      near(figure(id, 'rate'), now.rate, 17);
      exact(figure(id, 'supply'), now.supply);
      exact(figure(id, 'tvl.eth'), now.supply && now.rate && tvl(now));
      exact(figure(id, 'tvl.usd'), now.supply && now.rate && multiply(tvl(now), now.price!));
      for (const window of windows) checkWindow(key => figure(id, key), heights, window);
      const found = jumps(heights).map(jump => [heights[jump.from]!.time, heights[jump.to]!.time]);
      const shown = snapshot.protocols[id]!.events.map(event => [seconds(event.from.time), seconds(event.to.time)]);
      expect(shown).toEqual(found);
    },
  );

  it('eigenlayer: adds up its strategies', () => {
    const parts = subjects.filter(subject => subject.part).map(heightsOf);
    const total = parts.map(heights => tvl(heights.at(-1)!)).reduce(add);
    exact(figure('eigenlayer', 'tvl.eth'), total);
    expect(figure('eigenlayer', 'tvl.eth').reason).toContain('cbETH');
    for (const window of windows) {
      const changes = parts.map(heights => ethChanges(heights, window));
      const sum = (key: 'flow' | 'rewards' | 'change') =>
        changes.every(each => each === null) ? null : changes.flatMap(each => each?.[key] ?? []).reduce(add, zero);
      exact(figure('eigenlayer', `flow.${window}d.eth`), sum('flow'));
      exact(figure('eigenlayer', `rewards.${window}d.eth`), sum('rewards'));
      exact(figure('eigenlayer', `tvl.change.${window}d.eth`), sum('change'));
    }
  });

  it('says of the token launched on the way that it counts from its launch', () => {
    const flow = figure('puffer', 'flow.90d.eth');
    expect(flow.state).toBe('partial');
    expect(flow.reason).toContain('there was no contract yet');
    expect(seconds(flow.from!.time)).toBeGreaterThanOrEqual(days[launchDay]!.time);
  });

  it('keeps a reverted read to the figures that need it', () => {
    expect(figure('renzo', 'supply')).toMatchObject({
      state: 'unavailable',
      reason: 'totalSupply: the call reverted.',
    });
    expect(figure('renzo', 'tvl.eth').state).toBe('unavailable');
    expect(figure('renzo', 'flow.7d.eth').state).toBe('unavailable');
    expect(figure('renzo', 'rate').state).toBe('ready');
    expect(figure('renzo', 'apy.7d').value).toBeDefined();
    const flow = figure('kelp', 'flow.30d.eth');
    const isSeen = input.grid.some(
      ({ observation: { time, reads } }) => time > input.now.time - 28n * 86_400n && !reads['kelp.supply']?.ok,
    );
    // a block that no midnight fell on is not on the grid
    if (isSeen) expect(flow).toMatchObject({ state: 'partial', reason: expect.stringContaining('the call reverted') });
    else expect(flow.value).toBeDefined();
  });

  it('shows the upgrade that changed the rate as an event and leaves it out of yields', () => {
    const [event] = snapshot.protocols['binance-wbeth']!.events;
    expect(event).toMatchObject({ kind: 'rate-jump' });
    expect(seconds(event!.from.time)).toBeLessThan(days[upgradeDay]!.time);
    expect(seconds(event!.to.time)).toBeGreaterThanOrEqual(days[upgradeDay]!.time);
    expect(Number(event!.change)).toBeGreaterThan(0.06);
    expect(Number(figure('binance-wbeth', 'apy.90d').value)).toBeLessThan(0.2);
    expect(figure('binance-wbeth', 'apy.90d').reason).toContain('Leaves out the jump');
    expect(snapshot.protocols['swell-rsweth']!.events.map(each => each.kind)).toContain('rate-drop');
  });

  it('adds up, shares out and ranks the sector', () => {
    const sizes = new Map<string, Fraction>();
    for (const subject of subjects) {
      const now = heightsOf(subject).at(-1)!;
      if (now.supply && now.rate) sizes.set(subject.id, add(sizes.get(subject.id) ?? zero, tvl(now)));
    }
    const inGroup = (...categories: string[]) => [...sizes].filter(([id]) => categories.includes(categoryOf(id)));
    const total = (list: [string, Fraction][]) => list.map(([, size]) => size).reduce(add, zero);
    const lst = inGroup('liquid-staking', 'cex-staking');
    const lrt = inGroup('liquid-restaking');
    const sector = snapshot.sector.figures;
    exact(sector['lst.tvl.eth'], total(lst));
    exact(sector['lrt.tvl.eth'], total(lrt));
    exact(sector['layer.tvl.eth'], sizes.get('eigenlayer')!);
    exact(sector['double.eth'], add(sizes.get('eigenlayer')!, sizes.get('mantle-cmeth')!));
    exact(sector['total.tvl.eth'], subtract(add(total(lst), total(lrt)), sizes.get('mantle-cmeth')!));
    exact(sector['eth.usd'], fraction(days.at(-1)!.ethUsd, 10n ** 8n));
    for (const group of [lst, lrt]) {
      for (const [id, size] of group) {
        near(figure(id, 'share'), divide(size, total(group)));
        const larger = group.filter(([, other]) => subtract(other, size).n > 0n).length;
        expect(figure(id, 'rank').value).toBe(String(larger + 1));
      }
    }
    const flows = snapshot.sector.rotation.map(row => Number(row.flow.value));
    expect(flows).toEqual(flows.toSorted((a, b) => b - a));
    expect(snapshot.sector.rotation.length).toBeGreaterThan(10);
  });

  it('tells the change of the staking tokens since a day', () => {
    const tokens = subjects.filter(({ id }) => /^(liquid|cex)-staking$/.test(categoryOf(id)));
    const heights = tokens.map(heightsOf);
    for (const { day, observation } of input.grid.filter((_, i) => i % 30 === 20)) {
      const index = heights[0]!.findIndex(height => height.time === Number(observation.time));
      const whole = heights.every(each => each[index]!.supply && each[index]!.rate);
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const shown = figuresSince(input, date)[`lst.since.${date}.eth`]!;
      if (!whole || shown.from?.block !== observation.block.toString()) continue;
      exact(shown, heights.map(each => subtract(tvl(each.at(-1)!), tvl(each[index]!))).reduce(add));
    }
  });

  it('weighs the staking baseline by TVL', () => {
    const members = subjects.filter(({ id }) => registry.find(entry => entry.id === id)!.baseline);
    const counted = members.flatMap(subject => {
      const heights = heightsOf(subject);
      const own = yields(heights, 30);
      return own ? [{ apy: own.apy, size: tvl(heights.at(-1)!) }] : [];
    });
    const weight = counted.map(member => member.size).reduce(add);
    const mean = divide(counted.map(member => multiply(member.apy, member.size)).reduce(add), weight);
    near(snapshot.sector.figures['baseline.30d'], mean);
    const restaked = yields(heightsOf(subjects.find(subject => subject.id === 'ether-fi')!), 30)!;
    near(figure('ether-fi', 'layer.above'), subtract(restaked.apy, mean), 8);
  });

  it('names reads that anyone can repeat', async () => {
    for (const [id, key] of [
      ['ether-fi', 'apy.30d'],
      ['mantle-cmeth', 'tvl.usd'],
      ['lido', 'flow.7d.usd'],
    ] as const) {
      const receipt = receiptOf(input, id, key);
      expect(receipt).toEqual(figure(id, key).receipt);
      expect(receipt.length).toBeGreaterThan(1);
      for (const { contract, function: abi, args, block, result } of receipt) {
        const data = encodeRead({ abi, args });
        const answer = await chain.request('eth_call', [{ to: contract, data }, `0x${BigInt(block).toString(16)}`]);
        expect(decodeRead({ abi }, true, answer as `0x${string}`)).toEqual({ ok: true, values: result.map(BigInt) });
      }
    }
    expect(receiptOf(input, 'lido', 'nothing of the kind')).toEqual([]);
  });
});

async function observed(chain: EmbeddedChain): Promise<SnapshotInput> {
  const rpc = createRpc({ endpoints: [ownEndpoint(chain.url)], historySpacingMs: 0, timeoutMs: 60_000 });
  const now = await readObservation(rpc, presentReads, 'latest');
  const times = gridTimes(now.time, dayCount + 20);
  const blocks = await findBlocksAt(rpc, times, { known: [now] });
  const known = new Map<bigint, Observation>();
  const grid: GridPoint[] = [];
  for (const [index, found] of blocks.entries()) {
    if (!found || found.block === 0n) continue;
    const observation = known.get(found.block) ?? (await readObservation(rpc, gridReads, found.block));
    known.set(found.block, observation);
    grid.push({ day: Number(times[index]! / 86_400n), observation });
  }
  return { registry, now, grid };
}

function categoryOf(id: string): string {
  return registry.find(entry => entry.id === id)!.category;
}

function distinct(observations: readonly Observation[]): Observation[] {
  const byBlock = new Map(observations.map(observation => [observation.block, observation]));
  return [...byBlock.values()].sort((a, b) => (a.block < b.block ? -1 : 1));
}

function heightOf(subject: Subject, day: RawDay): Height {
  const known = (ids: readonly string[]) => ids.every(id => day.raw[id] != null);
  const raw = day.raw as Record<string, bigint>;
  const isSupply = (id: string) => /supply$|under$/.test(id);
  const needed = subject.reads.filter(id => !isSupply(id) || id.endsWith('under'));
  return {
    time: day.time,
    supply: known(subject.reads.filter(isSupply)) ? subject.supply(raw) : null,
    rate: known(needed) ? subject.rate(raw) : null,
    price: fraction(day.ethUsd, 10n ** 8n),
  };
}

function checkWindow(figure: (key: string) => Figure, heights: readonly Height[], days: number): void {
  const eth = ethChanges(heights, days);
  const usd = usdChanges(heights, days);
  exact(figure(`flow.${days}d.eth`), eth?.flow);
  exact(figure(`rewards.${days}d.eth`), eth?.rewards);
  exact(figure(`tvl.change.${days}d.eth`), eth?.change);
  exact(figure(`flow.${days}d.usd`), usd?.flow);
  exact(figure(`rewards.${days}d.usd`), usd?.rewards);
  exact(figure(`price.${days}d.usd`), usd?.price);
  exact(figure(`tvl.change.${days}d.usd`), usd?.change);
  if (eth && usd) {
    const value = (key: string) => ofDecimal(figure(key).value!);
    const inEth = add(value(`flow.${days}d.eth`), value(`rewards.${days}d.eth`));
    expect(equals(inEth, value(`tvl.change.${days}d.eth`))).toBe(true);
    const inUsd = ['flow', 'rewards', 'price'].map(part => value(`${part}.${days}d.usd`)).reduce(add);
    expect(equals(inUsd, value(`tvl.change.${days}d.usd`))).toBe(true);
    expect(seconds(figure(`flow.${days}d.eth`).from!.time)).toBe(heights[eth.start]!.time);
  }
  const expected = yields(heights, days);
  near(figure(`apy.${days}d`), expected?.apy);
  near(figure(`apr.${days}d`), expected?.apr);
}

function exact(figure: Figure | undefined, expected: Fraction | null | undefined): void {
  if (!expected) {
    expect(figure).toMatchObject({ state: 'unavailable', reason: expect.stringMatching(/\w/) });
    return;
  }
  expect(figure?.value, String(figure?.reason)).toBeDefined();
  const value = figure!.value!;
  expect(equals(ofDecimal(value), expected), `${value}, not ${toNumber(expected)}`).toBe(true);
}

function near(figure: Figure | undefined, expected: Fraction | null | undefined, digits = 12): void {
  if (!expected) {
    expect(figure?.state).toBe('unavailable');
    return;
  }
  expect(figure?.value, String(figure?.reason)).toBeDefined();
  expect(isNear(ofDecimal(figure!.value!), expected, digits), `${figure!.value}, not ${toNumber(expected)}`).toBe(true);
}

function seconds(time: string): number {
  return Date.parse(time) / 1000;
}
