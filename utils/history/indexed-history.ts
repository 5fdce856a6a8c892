import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { checksum } from './checksum.ts';
import type { HistoryStore } from './history-store.ts';
import { inOrder } from './memory-history.ts';
import { decodePoint, encodePoint, type PointRecord } from './point-record.ts';
import { mergePoint, type StoredPoint } from './stored-point.ts';

type Schema = DBSchema & {
  points: { key: [number, number, string]; value: PointRecord };
  records: { key: string; value: unknown };
};

type Database = IDBPDatabase<Schema>;

const storedRecord = v.object({ text: v.string(), sum: v.string() });

/** A history in IndexedDB. Every method rejects where the database is broken or full. */
export function indexedHistory(name = 'tidemark'): HistoryStore {
  const database = reopening(name);
  return {
    persistent: true,
    points: async chainId => readPoints(await database(), chainId),
    putPoint: async point => putPoint(await database(), point),
    removePoints: async (chainId, gone) => {
      const transaction = (await database()).transaction('points', 'readwrite');
      for (const { day, kind } of gone) void transaction.store.delete([chainId, day, kind]);
      await transaction.done;
    },
    record: async key => readRecord(await database(), key),
    putRecord: async (key, value) => {
      const text = JSON.stringify(value);
      await (await database()).put('records', { text, sum: checksum(text) }, key);
    },
    usage: async () => measure(await database()),
    clear: async () => {
      const transaction = (await database()).transaction(['points', 'records'], 'readwrite');
      void transaction.objectStore('points').clear();
      void transaction.objectStore('records').clear();
      await transaction.done;
    },
  };
}

/** Opens the database at first need, and again after the browser closed it under us. */
function reopening(name: string): () => Promise<Database> {
  let opened: Promise<Database> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = () =>
    openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('points', { keyPath: ['chainId', 'day', 'kind'] });
        database.createObjectStore('records');
      },
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  // It is a cache of public data: a database that cannot be opened is better begun anew than missed.
  const openAnew = async () => {
    await deleteDB(name);
    return open();
  };
  return () => {
    opened ??= open().catch(openAnew);
    opened.catch(forget);
    return opened;
  };
}

async function readPoints(database: Database, chainId: number): Promise<StoredPoint[]> {
  const range = IDBKeyRange.bound([chainId], [chainId, []]);
  const stored = await database.getAll('points', range);
  const decoded = stored.map(record => decodePoint(record));
  if (decoded.includes(null)) {
    const keys = await database.getAllKeys('points', range);
    const broken = keys.filter((_, index) => decoded[index] === null);
    await Promise.all(broken.map(key => database.delete('points', key)));
  }
  return inOrder(decoded.filter(point => point !== null));
}

async function putPoint(database: Database, point: StoredPoint): Promise<void> {
  const transaction = database.transaction('points', 'readwrite');
  const { chainId } = point.observation;
  const known = decodePoint(await transaction.store.get([chainId, point.day, point.kind]));
  void transaction.store.put(encodePoint(mergePoint(known, point)));
  if (point.kind === 'grid') void transaction.store.delete([chainId, point.day, 'sample']);
  await transaction.done;
}

async function readRecord(database: Database, key: string): Promise<unknown> {
  const parsed = v.safeParse(storedRecord, await database.get('records', key));
  if (!parsed.success || checksum(parsed.output.text) !== parsed.output.sum) return undefined;
  return JSON.parse(parsed.output.text);
}

async function measure(database: Database) {
  let bytes = 0;
  let points = 0;
  const transaction = database.transaction(['points', 'records']);
  for (const record of await transaction.objectStore('points').getAll()) {
    bytes += typeof record?.reads === 'string' ? record.reads.length + 100 : 0;
    points += 1;
  }
  for (const record of await transaction.objectStore('records').getAll()) {
    const parsed = v.safeParse(storedRecord, record);
    bytes += parsed.success ? parsed.output.text.length : 0;
  }
  return { bytes, points };
}
