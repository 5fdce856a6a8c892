import * as v from 'valibot';
import type { HistoryStore } from '../history/history-store.ts';

const progress = v.object({
  chainId: v.number(),
  /** The chain has no block at this day's height or below; null where its beginning has not been met. */
  emptyUpTo: v.nullable(v.number()),
  /** Times a day's height was asked for in vain, by day. */
  tries: v.record(v.string(), v.number()),
});

/** What filling the grid has learnt beside the observations themselves. */
export type GridProgress = v.InferOutput<typeof progress>;

/** A day whose height cannot be read is asked for this often, then left: filling must come to an end. */
export const maxTries = 3;

export async function readProgress(history: HistoryStore, chainId: number): Promise<GridProgress> {
  const parsed = v.safeParse(progress, await history.record('grid'));
  return parsed.success && parsed.output.chainId === chainId ? parsed.output : { chainId, emptyUpTo: null, tries: {} };
}

export async function putProgress(history: HistoryStore, value: GridProgress): Promise<void> {
  await history.putRecord('grid', value);
}
