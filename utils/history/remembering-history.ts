import type { HistoryStore } from './history-store.ts';
import { inOrder } from './memory-history.ts';
import { mergePoint, type StoredPoint } from './stored-point.ts';

/**
 * Stands before `store` and reads a chain's points from it once: checking and decoding 400 days takes some 60 ms, and
 * a refresh asks for them several times. Where room is made
 * beneath it, it goes on giving what is no longer stored, which is true all the same.
 */
export function rememberingHistory<Store extends HistoryStore>(store: Store): Store {
  const chains = new Map<number, Promise<Map<string, StoredPoint>>>();
  const keyOf = ({ day, kind }: Pick<StoredPoint, 'day' | 'kind'>) => `${day}/${kind}`;

  const pointsOf = (chainId: number) => {
    const read =
      chains.get(chainId) ?? store.points(chainId).then(points => new Map(points.map(it => [keyOf(it), it])));
    chains.set(chainId, read);
    read.catch(() => chains.delete(chainId));
    return read;
  };

  return {
    ...store,
    points: async chainId => inOrder([...(await pointsOf(chainId)).values()]),
    putPoint: async point => {
      const points = await pointsOf(point.observation.chainId);
      await store.putPoint(point);
      points.set(keyOf(point), mergePoint(points.get(keyOf(point)) ?? null, point));
      if (point.kind === 'grid') points.delete(keyOf({ day: point.day, kind: 'sample' }));
    },
    removePoints: async (chainId, gone) => {
      const points = await pointsOf(chainId);
      await store.removePoints(chainId, gone);
      for (const point of gone) points.delete(keyOf(point));
    },
    clear: async () => {
      await store.clear();
      chains.clear();
    },
  };
}
