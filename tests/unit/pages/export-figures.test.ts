import { describe, expect, it } from 'vitest';
import { snapshotJson } from '../../../utils/figures/snapshot-json.ts';
import { figuresAsCsv, figuresAsJson, historyAsCsv } from '../../../utils/pages/export-figures.ts';
import { history } from '../../gallery/fixtures/history.ts';
import { missing, snapshot } from '../../gallery/fixtures/snapshot.ts';

/** A CSV reader of its own: RFC 4180 as a state machine. */
function parse(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (inQuotes && sign === '"' && text[i + 1] === '"') cell += text[++i];
    else if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && sign === ',') {
      lines.at(-1)!.push(cell);
      cell = '';
    } else if (!inQuotes && sign === '\r' && text[i + 1] === '\n') {
      lines.at(-1)!.push(cell);
      cell = '';
      lines.push([]);
      i++;
    } else cell += sign;
  }
  expect(lines.pop()).toEqual([]);
  return lines;
}

function records(text: string): Record<string, string>[] {
  const [head, ...lines] = parse(text);
  return lines.map(cells => {
    expect(cells).toHaveLength(head!.length);
    return Object.fromEntries(head!.map((name, index) => [name, cells[index]!]));
  });
}

describe('figuresAsCsv', () => {
  const lines = records(figuresAsCsv(snapshot));
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
    const [line] = records(figuresAsCsv({ ...snapshot, protocols: { lido }, sector: { figures: {}, rotation: [] } }));
    expect(line!.reason).toBe(reason);
  });

  it('does not call figures of the real chain a demonstration', () => {
    expect(records(figuresAsCsv({ ...snapshot, demo: false }))[0]!.data).toBe('ethereum');
  });
});

describe('figuresAsJson', () => {
  it('gives the snapshot back', () => {
    expect(JSON.parse(figuresAsJson(snapshot))).toEqual(snapshotJson(snapshot));
  });
});

describe('historyAsCsv', () => {
  it('has one line a protocol and day, empty where the day is missing', () => {
    const days = history(40);
    const lines = records(historyAsCsv(days, true));
    const points = Object.entries(days.protocols).flatMap(([id, all]) => all.map(point => ({ id, ...point })));
    expect(lines).toEqual(
      points.map(({ id, time, tvlEth, flowEth, rewardsEth }) => ({
        data: 'demo',
        protocol: id,
        as_of_time: time,
        tvl_eth: tvlEth ?? '',
        flow_eth: flowEth ?? '',
        rewards_eth: rewardsEth ?? '',
        source: 'chain',
      })),
    );
    expect(lines.some(line => line.tvl_eth === '')).toBe(true);
  });
});
