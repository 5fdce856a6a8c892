import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HistoryStore } from '../../../utils/history/history-store.ts';
import { indexedHistory } from '../../../utils/history/indexed-history.ts';
import { memoryHistory } from '../../../utils/history/memory-history.ts';
import { rememberingHistory } from '../../../utils/history/remembering-history.ts';
import { steadyHistory } from '../../../utils/history/steady-history.ts';
import { thin } from '../../../utils/history/thin.ts';
import { chainId, gridPoint, samplePoint, value } from './sample-points.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const noRoom = async () => undefined;

describe.each<[string, () => HistoryStore]>([
  ['in memory', memoryHistory],
  ['in IndexedDB', indexedHistory],
  ['in IndexedDB, steadied', () => steadyHistory(indexedHistory(), noRoom)],
  ['in IndexedDB, remembered', () => rememberingHistory(indexedHistory())],
])('a history %s', (_, open) => {
  test('gives points back in order, by chain', async () => {
    const store = open();
    const other = { ...gridPoint(3), observation: { ...gridPoint(3).observation, chainId: 5 } };
    for (const point of [samplePoint(3), gridPoint(9), other, gridPoint(2), gridPoint(10)]) await store.putPoint(point);
    expect(await store.points(chainId)).toEqual([gridPoint(2), samplePoint(3), gridPoint(9), gridPoint(10)]);
    expect(await store.points(5)).toEqual([other]);
    await store.removePoints(chainId, [{ day: 9, kind: 'grid' }]);
    expect((await store.points(chainId)).map(({ day }) => day)).toEqual([2, 3, 10]);
    await store.putPoint(gridPoint(3));
    expect(await store.points(chainId)).toEqual([gridPoint(2), gridPoint(3), gridPoint(10)]);
  });

  test('never changes a read of a grid point, and takes the reads it lacked', async () => {
    const store = open();
    await store.putPoint(gridPoint(2, { a: value(1n) }));
    await store.putPoint(gridPoint(2, { a: value(9n), b: value(2n) }));
    expect(await store.points(chainId)).toEqual([gridPoint(2, { a: value(1n), b: value(2n) })]);
  });

  test('keeps named values, and empties', async () => {
    const store = open();
    expect(await store.record('snapshot')).toBeUndefined();
    await store.putRecord('snapshot', { schema: 1, text: '–' });
    await store.putPoint(gridPoint(2));
    expect(await store.record('snapshot')).toEqual({ schema: 1, text: '–' });
    const { bytes, points } = await store.usage();
    expect(points).toBe(1);
    expect(bytes).toBeGreaterThan(40);
    await store.clear();
    expect(await store.points(chainId)).toEqual([]);
    expect(await store.record('snapshot')).toBeUndefined();
  });
});

test('points are read once, and what is remembered is what a new worker reads', async () => {
  let reads = 0;
  const inner = memoryHistory();
  const counting: HistoryStore = {
    ...inner,
    points: id => {
      reads += 1;
      return inner.points(id);
    },
  };
  const store = rememberingHistory(counting);
  await store.putPoint(samplePoint(2));
  await store.putPoint(gridPoint(1, { a: value(1n) }));
  await store.putPoint(gridPoint(1, { a: value(2n), b: value(3n) }));
  await store.putPoint(gridPoint(2));
  await store.putPoint(gridPoint(3));
  await store.removePoints(chainId, [{ day: 3, kind: 'grid' }]);
  expect(await store.points(chainId)).toEqual(await inner.points(chainId));
  expect(reads).toBe(1);
});

describe('a broken database', () => {
  test('loses the broken records and nothing else', async () => {
    const store = indexedHistory();
    for (const day of [1, 2, 3]) await store.putPoint(gridPoint(day));
    await store.putRecord('snapshot', { schema: 1 });
    const database = await openDB('tidemark');
    const record = await database.get('points', [chainId, 2, 'grid']);
    await database.put('points', { ...record, reads: record.reads.replace('1', '2') });
    await database.put('records', { text: '{"schema":2}', sum: 'x' }, 'snapshot');
    expect((await store.points(chainId)).map(({ day }) => day)).toEqual([1, 3]);
    expect(await database.count('points')).toBe(2);
    expect(await store.record('snapshot')).toBeUndefined();
    database.close();
  });

  test('of another version is begun anew', async () => {
    (await openDB('tidemark', 7)).close();
    const store = indexedHistory();
    await store.putPoint(gridPoint(1));
    expect(await store.points(chainId)).toEqual([gridPoint(1)]);
  });

  test('that cannot be opened at all leaves a history in memory, and says so', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException(
          'A mutation operation was attempted on a database that did not allow it.',
          'InvalidStateError',
        );
      },
    } as unknown as IDBFactory;
    const store = steadyHistory(indexedHistory(), noRoom);
    await store.putPoint(gridPoint(1));
    await store.putRecord('snapshot', { schema: 1 });
    expect(await store.points(chainId)).toEqual([gridPoint(1)]);
    expect(await store.record('snapshot')).toEqual({ schema: 1 });
    await store.clear();
    expect(await store.points(chainId)).toEqual([]);
    expect(store.problem()).toBe('InvalidStateError');
  });
});

/** A store that refuses writes while it holds `maxPoints`, as a browser's quota does. */
function fullAt(maxPoints: number): HistoryStore {
  const inner = memoryHistory();
  const guard = async () => {
    if ((await inner.usage()).points >= maxPoints) throw new DOMException('', 'QuotaExceededError');
  };
  return {
    ...inner,
    putPoint: async point => {
      await guard();
      await inner.putPoint(point);
    },
    putRecord: async (name, record) => {
      await guard();
      await inner.putRecord(name, record);
    },
  };
}

describe('a full store', () => {
  test('makes room once, and goes on', async () => {
    const store = steadyHistory(fullAt(3), async full => full.removePoints(chainId, [{ day: 1, kind: 'grid' }]));
    for (const day of [1, 2, 3, 4]) await store.putPoint(gridPoint(day));
    expect((await store.points(chainId)).map(({ day }) => day)).toEqual([2, 3, 4]);
    expect(store.problem()).toBeNull();
  });

  test('with no room to make keeps what came later in memory, says so, and recovers', async () => {
    const full = fullAt(2);
    const store = steadyHistory(full, noRoom);
    for (const day of [1, 2, 3]) await store.putPoint(gridPoint(day));
    await store.putRecord('snapshot', { block: '3' });
    expect((await store.points(chainId)).map(({ day }) => day)).toEqual([1, 2, 3]);
    expect(await store.record('snapshot')).toEqual({ block: '3' });
    expect(store.problem()).toContain('QuotaExceededError');
    await full.removePoints(chainId, [{ day: 1, kind: 'grid' }]);
    await store.putRecord('snapshot', { block: '4' });
    expect(store.problem()).toBeNull();
    expect(await full.record('snapshot')).toEqual({ block: '4' });
    expect(await store.record('snapshot')).toEqual({ block: '4' });
  });
});

describe('the budget', () => {
  const reads = { 'lido.rate': value(1n), 'lido.queue': value(123_456_789_012_345_678_901_234_567_890n) };
  const options = { chainId, isTotal: (id: string) => id.endsWith('.rate') };

  test('takes details first, oldest first, and keeps every total', async () => {
    const store = memoryHistory();
    for (let day = 1; day <= 400; day += 1) await store.putPoint(samplePoint(day, reads));
    const { bytes } = await store.usage();
    await thin(store, { ...options, budgetBytes: bytes - 2000 });
    expect((await store.usage()).bytes).toBeLessThanOrEqual(bytes - 2000);
    const points = await store.points(chainId);
    expect(points).toHaveLength(400);
    const lean = points.filter(({ observation }) => !('lido.queue' in observation.reads));
    expect(lean.map(({ day }) => day)).toEqual(lean.map((_, index) => index + 1));
    expect(points.every(({ observation }) => 'lido.rate' in observation.reads)).toBe(true);
  });

  test('then days beyond the grid, never the grid itself', async () => {
    const store = memoryHistory();
    for (let day = 1; day <= 450; day += 1) await store.putPoint(gridPoint(day, reads));
    await thin(store, { ...options, budgetBytes: 0 });
    const days = (await store.points(chainId)).map(({ day }) => day);
    expect(days).toEqual(Array.from({ length: 400 }, (_, index) => index + 51));
  });

  test('leaves a store within it alone', async () => {
    const store = memoryHistory();
    await store.putPoint(samplePoint(1, reads));
    await thin(store, { ...options, budgetBytes: 1_000_000 });
    expect(await store.points(chainId)).toEqual([samplePoint(1, reads)]);
  });
});
