import type { HistoryStore } from './history-store.ts';
import { encodePoint } from './point-record.ts';
import { mergePoint, type PointKind, type StoredPoint } from './stored-point.ts';

/** A history that lasts as long as the process. */
export function memoryHistory(): HistoryStore {
  const points = new Map<string, StoredPoint>();
  const records = new Map<string, string>();
  const keyOf = (chainId: number, day: number, kind: PointKind) => `${chainId}/${day}/${kind}`;
  return {
    persistent: false,
    points: async chainId => inOrder([...points.values()].filter(point => point.observation.chainId === chainId)),
    putPoint: async point => {
      const key = keyOf(point.observation.chainId, point.day, point.kind);
      points.set(key, mergePoint(points.get(key) ?? null, point));
      if (point.kind === 'grid') points.delete(keyOf(point.observation.chainId, point.day, 'sample'));
    },
    removePoints: async (chainId, gone) => {
      for (const { day, kind } of gone) points.delete(keyOf(chainId, day, kind));
    },
    record: async name => {
      const text = records.get(name);
      return text === undefined ? undefined : JSON.parse(text);
    },
    putRecord: async (name, value) => {
      if (value === undefined) records.delete(name);
      else records.set(name, JSON.stringify(value));
    },
    usage: async () => {
      const pointBytes = [...points.values()].map(point => encodePoint(point).reads.length);
      const recordBytes = [...records.values()].map(text => text.length);
      return { bytes: [...pointBytes, ...recordBytes].reduce((sum, bytes) => sum + bytes, 0), points: points.size };
    },
    clear: async () => {
      points.clear();
      records.clear();
    },
  };
}

export function inOrder(points: StoredPoint[]): StoredPoint[] {
  return points.sort((a, b) => a.day - b.day || (a.kind < b.kind ? -1 : 1));
}
