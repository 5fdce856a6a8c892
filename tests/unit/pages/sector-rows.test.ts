import { describe, expect, it } from 'vitest';
import { filterProtocols, sortProtocols } from '../../../components/sector/columns.ts';
import { barLengths, largestMoves, rotationRows, topYields } from '../../../components/sector/ranked-rows.ts';
import { peakOf, shareLines, tvlLines } from '../../../components/sector/series.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { history } from '../../gallery/fixtures/history.ts';
import { figure, missing, snapshot } from '../../gallery/fixtures/snapshot.ts';

const { display } = defaultSettings;
const rows = Object.entries(snapshot.protocols).map(([id, record]) => ({ id, record }));
const ids = (list: readonly { id: string }[]) => list.map(row => row.id);

describe('the table of all protocols', () => {
  it('puts those without the figure last, whichever way it is sorted', () => {
    const down = sortProtocols(rows, { key: 'apy.7d', descending: true });
    const up = sortProtocols(rows, { key: 'apy.7d', descending: false });
    expect(ids(down)[0]).toBe('ether-fi');
    expect(ids(up)[0]).toBe('rocket-pool');
    expect([ids(down).at(-1), ids(up).at(-1)]).toEqual(['eigenlayer', 'eigenlayer']);
  });

  it('sorts negative flows below positive ones by size', () => {
    const flows = sortProtocols(rows, { key: 'flow.30d.eth', descending: true });
    const values = flows.map(({ record }) => Number(record.figures['flow.30d.eth']!.value));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('sorts names as words', () => {
    expect(ids(sortProtocols(rows, { key: 'name', descending: false }))[0]).toBe('eigenlayer');
  });

  it('filters by name, token and kind, all words together', () => {
    const kind = (record: { category: string }) => record.category;
    expect(ids(filterProtocols(rows, 'rETH', null, kind))).toEqual(['rocket-pool']);
    expect(ids(filterProtocols(rows, 'swell restaking', null, kind))).toEqual(['swell-rsweth']);
    expect(ids(filterProtocols(rows, '', 'restaking', kind))).toEqual(['eigenlayer']);
    expect(filterProtocols(rows, 'zebra', null, kind)).toEqual([]);
  });
});

describe('rows at a glance', () => {
  it('leaves a protocol without a yield out rather than counting it as zero', () => {
    const top = topYields(snapshot, display, 20);
    expect(top.map(row => row.protocol)).not.toContain('eigenlayer');
    expect(top[0]!.protocol).toBe('ether-fi');
    expect(top).toHaveLength(7);
  });

  it('keeps the largest moves of either direction, largest inflow first', () => {
    expect(largestMoves(rotationRows(snapshot, display), 4).map(row => row.protocol)).toEqual([
      'ether-fi',
      'kelp',
      'eigenlayer',
      'lido',
    ]);
  });

  it('speaks of dollars where the reader chose them', () => {
    const flows = rotationRows(snapshot, { ...display, currency: 'usd' });
    expect(flows.map(row => row.flow.unit)).toEqual(flows.map(() => 'USD'));
    expect(flows[0]!.protocol).toBe('ether-fi');
  });

  it('scales bars to the longest, and draws none for a missing flow', () => {
    const row = (value: string) => ({ protocol: value, name: value, flow: figure(value, 'ETH', '30d') });
    const none = { protocol: 'none', name: 'none', flow: missing('ETH', 'No history.') };
    expect(barLengths([row('50'), none, row('-100')])).toEqual([0.5, 0, 1]);
    expect(barLengths([none])).toEqual([0]);
  });
});

describe('lines over time', () => {
  const names = rows.filter(({ record }) => record.category !== 'restaking').map(({ id }) => ({ id, name: id }));
  const lines = tvlLines(history(90), names);

  it('lines days up where a protocol started later', () => {
    const late = lines.lines.find(line => line.values[0] === null)!;
    expect(late.values).toHaveLength(90);
    expect(late.values.at(-1)).not.toBeNull();
  });

  it('adds shares up to one on every day that is known', () => {
    const shares = shareLines(lines);
    for (let day = 0; day < 90; day++) {
      const parts = shares.lines.map(line => line.values[day] ?? null);
      if (parts.every(part => part === null)) continue;
      expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(1, 12);
    }
  });

  it('has no shares on a day one of the protocols is missing', () => {
    const missingDay = lines.lines.find(({ id }) => id === 'ether-fi')!.values.indexOf(null);
    expect(missingDay).toBeGreaterThan(0);
    expect(shareLines(lines).lines.map(line => line.values[missingDay])).toEqual(names.map(() => null));
  });

  it('finds the latest of equal peaks, and none in an empty line', () => {
    expect(peakOf([1, 3, null, 3, 2])).toEqual({ index: 3, value: 3 });
    expect(peakOf([null, null])).toBeNull();
  });
});
