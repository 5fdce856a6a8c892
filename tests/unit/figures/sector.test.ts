import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { whyInEnglish } from '../../../utils/figures/english.ts';
import { figuresSince } from '../../../utils/figures/figures-since.ts';
import { historySeries } from '../../../utils/figures/history-series.ts';
import type { Quote } from '../../../utils/figures/quote.ts';
import { receiptOf } from '../../../utils/figures/receipt-of.ts';
import type { Snapshot } from '../../../utils/figures/snapshot.ts';
import { printedFigure } from '../../../utils/figures/snapshot-json.ts';
import { eigenlayer } from '../../../utils/protocols/eigenlayer.ts';
import { etherFi } from '../../../utils/protocols/ether-fi.ts';
import { indexcoopDseth } from '../../../utils/protocols/indexcoop-dseth.ts';
import { karak } from '../../../utils/protocols/karak.ts';
import { lido } from '../../../utils/protocols/lido.ts';
import { renzo } from '../../../utils/protocols/renzo.ts';
import { rocketPool } from '../../../utils/protocols/rocket-pool.ts';
import { swellSweth } from '../../../utils/protocols/swell-sweth.ts';
import { symbiotic } from '../../../utils/protocols/symbiotic.ts';
import { treehouseTeth } from '../../../utils/protocols/treehouse-teth.ts';
import { inEnglish } from './in-english.ts';
import { type Answers, daySeconds, e18, world } from './observe.ts';

const registry = [lido, rocketPool, treehouseTeth, etherFi, renzo, eigenlayer, karak, indexcoopDseth];

/** Day 19,960 to 20,000. Restaking tokens peak on day 19,970 and fall by a quarter since. */
function answers(day: number): Answers {
  const tokens = (n: number) => BigInt(Math.round(n)) * e18;
  const since = Math.abs(day - 19_970);
  return {
    'lido.rate': e18,
    'lido.supply': tokens(900),
    'rocket-pool.rate': e18,
    'rocket-pool.supply': tokens(100),
    'treehouse-teth.rate': e18,
    'treehouse-teth.supply': tokens(50),
    'ether-fi.rate': e18 + BigInt(Math.round((day - 19_000) * 1e4)) * 10n ** 10n,
    'ether-fi.supply': tokens(400 - Math.floor(since) * 5),
    'renzo.rate': day === 19_980 ? 'reverted' : e18,
    'renzo.supply': tokens(200 + since),
    'eigenlayer.part.steth.supply': tokens(30),
    'eigenlayer.part.steth.rate': e18,
    'eigenlayer.part.reth.supply': tokens(20),
  };
}

const input = { registry, ...world(41, answers) };
const { sector, protocols } = inEnglish(computeSnapshot(input));

function dateOf(day: number): string {
  return new Date(day * daySeconds * 1000).toISOString().slice(0, 10);
}

describe('the sector', () => {
  it('adds up groups, each token’s ETH once', () => {
    // tETH lies inside stETH, of the same group
    expect(sector.figures['lst.tvl.eth']).toMatchObject({ value: '1000' });
    expect(sector.figures['layer.tvl.eth']).toMatchObject({ value: '50' });
    const lrt = Number(sector.figures['lrt.tvl.eth']!.value);
    expect(Number(sector.figures['total.tvl.eth']!.value)).toBeCloseTo(1000 + lrt, 9);
    expect(sector.figures['double.eth']).toMatchObject({ value: '100' });
    expect(sector.figures['total.tvl.eth']!.reason).toContain('ezETH cannot be read apart');
  });

  it('says what cannot be read instead of counting it as nothing', () => {
    expect(protocols.karak!.figures['tvl.eth']).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('must be listed first'),
    });
    expect(protocols['indexcoop-dseth']!.figures.rate).toMatchObject({ state: 'unavailable' });
    expect(sector.figures['index.tvl.eth']).toMatchObject({ state: 'unavailable' });
    expect(sector.figures['layer.tvl.eth']).toMatchObject({
      state: 'partial',
      reason: expect.stringContaining('native ETH'),
    });
    expect(protocols.eigenlayer!.figures['native.eth']).toMatchObject({ state: 'unavailable' });
    expect(protocols.eigenlayer!.figures['apy.30d']).toMatchObject({ state: 'unavailable' });
    expect(protocols.eigenlayer!.figures['part.stETH.eth']!.value).toBe('30');
  });

  it('shares out and ranks within a group', () => {
    expect(protocols.lido!.figures.share!.value).toBe('0.9');
    expect(protocols.lido!.figures.rank).toMatchObject({ value: '1', method: 'place by TVL among 3' });
    expect(protocols['rocket-pool']!.figures.rank!.value).toBe('2');
    expect(protocols['treehouse-teth']!.figures.share).toMatchObject({ state: 'unavailable' });
  });

  it('finds the peak among days that are fully read', () => {
    const since = sector.figures['lrt.sincePeak']!;
    expect(since.from!.time).toBe(new Date(19_970 * daySeconds * 1000).toISOString().replace('.000', ''));
    expect(Number(since.value)).toBeLessThan(-0.15);
    expect(sector.figures['lst.sincePeak']!.value).toBe('0');
  });

  it('tells the change since any date', () => {
    const day = dateOf(19_970);
    const since = figuresSince(input, day);
    expect(printedFigure(since[`lrt.since.${day}`]!)).toEqual({
      ...sector.figures['lrt.sincePeak'],
      method: 'V1/V0 − 1',
    });
    expect(since[`lst.since.${day}.eth`]!.value).toBe('0');
    const sizes = (snapshot: Snapshot, group: string) => Number(snapshot.sector.figures[`${group}.tvl.eth`]!.value);
    const before = computeSnapshot({
      ...input,
      now: input.grid.find(point => point.day === 19_970)!.observation,
    });
    for (const group of ['lst', 'lrt', 'layer', 'total']) {
      const [then, now] = [sizes(before, group), sizes(computeSnapshot(input), group)];
      expect(Number(since[`${group}.since.${day}.eth`]!.value)).toBeCloseTo(now - then, 9);
      expect(Number(since[`${group}.since.${day}`]!.value)).toBeCloseTo(now / then - 1, 12);
      if (group === 'total') continue;
      const share = now / sizes(computeSnapshot(input), 'total') - then / sizes(before, 'total');
      expect(Number(since[`${group}.share.since.${day}`]!.value)).toBeCloseTo(share, 12);
    }
  });

  it('has receipts for the change since a date', () => {
    const day = dateOf(19_970);
    for (const [key, { value }] of Object.entries(figuresSince(input, day))) {
      const blocks = new Set(receiptOf(input, 'sector', key).map(read => read.block));
      if (value !== undefined)
        expect(blocks, key).toEqual(new Set([String(19_970 * 7200), input.now.block.toString()]));
    }
  });

  it('says why there is no change since a date', () => {
    const reason = (day: string) => whyInEnglish(figuresSince(input, day)[`lst.since.${day}`]!.reason!);
    expect(reason('2001-09-09')).toMatch(/^History goes back to .* only\.$/);
    expect(reason('2100-01-01')).toBe('That day is not before the newest block.');
    const holed = { ...input, grid: input.grid.filter(({ day }) => Math.abs(day - 19_980) > 4) };
    const day = dateOf(19_980);
    expect(figuresSince(holed, day)[`lst.since.${day}`]!.reason).toEqual({ say: 'noHistoryNear' });
    const beside = dateOf(19_976);
    expect(figuresSince(holed, beside)[`lst.since.${beside}`]).toMatchObject({
      state: 'ready',
      from: { block: String(19_975 * 7200) },
    });
    const alone = figuresSince({ ...input, grid: [] }, day)[`lst.since.${day}`]!;
    expect(alone).toMatchObject({ state: 'unavailable', reason: { say: 'noHistory' } });
  });

  it('lists who gained and who lost over 30 days, the largest inflow first', () => {
    expect(sector.rotation.map(row => row.protocol)).toEqual([
      'renzo',
      'lido',
      'rocket-pool',
      'treehouse-teth',
      'ether-fi',
    ]);
    expect(sector.rotation[0]!.flow.value).toBe(protocols.renzo!.figures['flow.30d.eth']!.value);
    expect(Number(sector.rotation.at(-1)!.flow.value)).toBeLessThan(-100);
  });

  it('has group flows that are the sum of their members’', () => {
    const sum = ['ether-fi', 'renzo'].reduce(
      (total, id) => total + Number(protocols[id]!.figures['flow.7d.eth']!.value),
      0,
    );
    expect(Number(sector.figures['lrt.flow.7d.eth']!.value)).toBeCloseTo(sum, 9);
  });

  it('gives its receipts', () => {
    const receipt = receiptOf(input, 'sector', 'lst.tvl.eth');
    expect(receipt.map(read => read.contract)).toContain(rocketPool.supply!.address);
    expect(receipt).toHaveLength(4);
    expect(receiptOf(input, 'nobody', 'rate')).toEqual([]);
  });
});

describe('layers of yield', () => {
  it('have no baseline while no staking token’s rate moves', () => {
    expect(protocols['ether-fi']!.figures['layer.above']).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('No staking baseline: Unchanged since'),
    });
  });

  it('name the tokens that the baseline weighs, and what restaking earns above', () => {
    const moving = world(41, day => ({
      ...answers(day),
      'lido.rate': e18 + BigInt(Math.round((day - 19_000) * 1e4)) * 5n * 10n ** 9n,
    }));
    const of = inEnglish(computeSnapshot({ registry, ...moving })).protocols;
    const baseline = of['ether-fi']!.figures['layer.baseline']!;
    expect(baseline).toMatchObject({ state: 'partial', method: 'mean APY of stETH by TVL', reason: 'Without rETH.' });
    expect(baseline.value).toBe(of.lido!.figures['apy.30d']!.value);
    const above = Number(of['ether-fi']!.figures['layer.above']!.value);
    expect(above).toBeCloseTo(Number(of['ether-fi']!.figures['apy.30d']!.value) - Number(baseline.value), 12);
    expect(of.lido!.figures['layer.above']).toMatchObject({ state: 'unavailable' });
  });
});

describe('what outside sources say', () => {
  const quote = {
    source: 'defillama',
    protocol: 'eigenlayer',
    figure: 'native.eth',
    value: '4000000',
    unit: 'ETH',
    asOf: '2024-10-01T00:00:00Z',
  } as const;

  it('stands in where the chain has no value, labelled, and the latest wins', () => {
    const older = { ...quote, value: '1', asOf: '2024-09-01T00:00:00Z' };
    const native = inEnglish(computeSnapshot({ ...input, quotes: [older, quote] })).protocols.eigenlayer!.figures[
      'native.eth'
    ];
    expect(native).toMatchObject({
      state: 'partial',
      value: '4000000',
      source: 'defillama',
      method: 'as published, 2024-10-01',
      reason: expect.stringContaining('Not from the chain: Not readable'),
    });
  });

  it.each([
    ['eigenlayer', 'native.tvl.usd', 'up to three days late'],
    ['symbiotic', 'all.tvl.usd', 'those of assets other than ETH too'],
    ['karak', 'tvl.usd', 'lie on several chains'],
  ])('gives %s as a whole, and what is in it, beside what the chain tells', (protocol, figure, why) => {
    const both = { ...input, registry: [...registry, symbiotic] };
    const all: Quote = { ...quote, protocol, figure, value: '12000000000', unit: 'USD' };
    const wider = inEnglish(computeSnapshot({ ...both, quotes: [all] }));
    const alone = inEnglish(computeSnapshot(both));
    expect(alone.protocols[protocol]!.figures[figure]).toMatchObject({ state: 'unavailable', unit: 'USD' });
    expect(wider.protocols[protocol]!.figures[figure]).toMatchObject({
      state: 'partial',
      value: '12000000000',
      source: 'defillama',
      method: 'as published, 2024-10-01',
      reason: expect.stringContaining(why),
    });
    const others = Object.keys(alone.protocols[protocol]!.figures).filter(key => key !== figure);
    for (const key of others)
      expect(wider.protocols[protocol]!.figures[key], key).toEqual(alone.protocols[protocol]!.figures[key]);
    expect(wider.sector).toEqual(alone.sector);
  });

  it('says of a token whose supply on other chains is unknown that it counts Ethereum alone', () => {
    const known = inEnglish(computeSnapshot({ registry: [lido, swellSweth], ...world(41, answers) })).protocols;
    expect(known.lido!.figures['tvl.eth']!.method).toBe('S·R');
    for (const key of ['tvl.eth', 'tvl.usd'])
      expect(known['swell-sweth']!.figures[key]!.method).toContain(
        'whether it covers the tokens on other chains is not known',
      );
  });

  it('never changes a figure that the chain gives, nor one of another unit', () => {
    const quotes = [
      { ...quote, protocol: 'lido', figure: 'tvl.eth' },
      { ...quote, figure: 'native.eth', unit: 'USD' as const },
    ];
    expect(inEnglish(computeSnapshot({ ...input, quotes }))).toEqual(inEnglish(computeSnapshot(input)));
  });
});

describe('the history for charts', () => {
  const series = historySeries(input);

  it('has one element a step in every list', () => {
    expect(series.times).toHaveLength(41);
    expect(series.ethUsd).toHaveLength(41);
    expect(series.blocks).toHaveLength(41);
    for (const [id, points] of Object.entries(series.protocols)) {
      expect(
        points.map(point => point.time),
        id,
      ).toEqual(series.times);
    }
    expect(series.ethUsd.at(-1)).toBe('3000');
    expect(series.protocols.renzo!.find(point => point.time.startsWith('2024-09-14'))!.tvlEth).toBe(null);
  });

  it('names the block of every day that was observed, and none of one that was not', () => {
    const grid = input.grid.filter(({ day }) => day !== 19_990);
    const gappy = historySeries({ ...input, grid });
    const known = new Map([input.now, ...grid.map(point => point.observation)].map(at => [at.time, at.block]));
    const blockAt = (time: string) => known.get(BigInt(Date.parse(time) / 1000))?.toString() ?? null;
    expect(gappy.blocks).toEqual(gappy.times.map(blockAt));
    expect(gappy.times.filter((_, step) => gappy.blocks[step] === null)).toEqual([`${dateOf(19_990)}T00:00:00Z`]);
    expect(gappy.ethUsd.map(price => price === null)).toEqual(gappy.blocks.map(block => block === null));
  });
});
