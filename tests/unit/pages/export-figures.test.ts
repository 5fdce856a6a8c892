import { describe, expect, it } from 'vitest';
import { snapshotJson } from '../../../utils/figures/snapshot-json.ts';
import { figuresAsCsv, figuresAsJson, historyAsCsv, historyAsJson } from '../../../utils/pages/export-figures.ts';
import { csvRecords } from '../../csv-records.ts';
import { history } from '../../gallery/fixtures/history.ts';
import { missing, snapshot } from '../../gallery/fixtures/snapshot.ts';

describe('figuresAsCsv', () => {
  const lines = csvRecords(figuresAsCsv(snapshot));
  const find = (protocol: string, figure: string) =>
    lines.find(line => line.protocol === protocol && line.figure === figure);

  it('has every figure of every protocol and of the sector', () => {
    const own = Object.values(snapshot.protocols).reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
    expect(lines).toHaveLength(own + Object.keys(snapshot.sector.figures).length);
  });

  it('says with each where it is from and as of when', () => {
    expect(find('ether-fi', 'flow.30d.eth')).toEqual({
      data: 'demo',
      protocol: 'ether-fi',
      name: 'ether.fi',
      symbol: 'weETH',
      category: 'liquid-restaking',
      figure: 'flow.30d.eth',
      value: '58204',
      unit: 'ETH',
      window: '30d',
      state: 'ready',
      reason: '',
      source: 'chain',
      method: '(R1/R0)^(365 d / Δt) − 1',
      from_block: '20784800',
      from_time: '2026-09-01T00:00:11Z',
      as_of_block: '21000000',
      as_of_time: '2026-10-01T12:00:11Z',
    });
    expect(find('sector', 'lst.tvl.eth')).toMatchObject({ value: '9523600', data: 'demo' });
  });

  it('leaves a missing value empty, with its reason, never 0', () => {
    expect(find('eigenlayer', 'apy.7d')).toMatchObject({
      value: '',
      state: 'unavailable',
      reason: expect.stringContaining('layer'),
    });
  });

  it('keeps commas, quotes and line ends inside their cell', () => {
    const reason = 'It said "no", then\r\nnothing.';
    const lido = { ...snapshot.protocols.lido!, figures: { peg: missing('fraction', reason) } };
    const [line] = csvRecords(
      figuresAsCsv({ ...snapshot, protocols: { lido }, sector: { figures: {}, rotation: [] } }),
    );
    expect(line!.reason).toBe(reason);
  });

  it('does not call figures of the real chain a demonstration', () => {
    expect(csvRecords(figuresAsCsv({ ...snapshot, demo: false }))[0]!.data).toBe('ethereum');
  });
});

describe('figuresAsJson', () => {
  it('gives the snapshot back', () => {
    expect(JSON.parse(figuresAsJson(snapshot))).toEqual(snapshotJson(snapshot));
  });
});

describe('the days', () => {
  const days = history(40);
  const blockAt = new Map(days.times.map((time, step) => [time, days.blocks[step]!]));

  it('are one line a protocol and day as CSV, empty where the day is missing', () => {
    const lines = csvRecords(historyAsCsv(days, true));
    const points = Object.entries(days.protocols).flatMap(([id, all]) => all.map(point => ({ id, ...point })));
    expect(lines).toEqual(
      points.map(({ id, time, tvlEth, flowEth, rewardsEth }) => ({
        data: 'demo',
        protocol: id,
        as_of_block: blockAt.get(time),
        as_of_time: time,
        tvl_eth: tvlEth ?? '',
        flow_eth: flowEth ?? '',
        rewards_eth: rewardsEth ?? '',
        source: 'chain',
      })),
    );
    expect(lines.some(line => line.tvl_eth === '')).toBe(true);
  });

  it('are the same as JSON, with the newest block', () => {
    const told = JSON.parse(historyAsJson(days, false));
    expect(told).toMatchObject({
      data: 'ethereum',
      source: 'chain',
      asOf: { block: days.blocks.at(-1), time: days.times.at(-1) },
    });
    const dated = Object.entries(days.protocols).map(([id, points]) => [
      id,
      points.map(point => ({ ...point, block: blockAt.get(point.time) })),
    ]);
    expect(told.protocols).toEqual(Object.fromEntries(dated));
  });

  it('have no block where none was read', () => {
    const blocks = days.blocks.with(3, null);
    const told = JSON.parse(historyAsJson({ ...days, blocks }, true));
    const [[id, points]] = Object.entries<{ block: string | null }[]>(told.protocols) as [[string, never[]]];
    expect(points[3]).toMatchObject({ block: null, time: days.times[3] });
    const line = csvRecords(historyAsCsv({ ...days, blocks }, true)).find(
      ({ protocol, as_of_time }) => protocol === id && as_of_time === days.times[3],
    );
    expect(line!.as_of_block).toBe('');
  });
});
