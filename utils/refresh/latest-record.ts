import type { Observation } from '../chain/observation.ts';
import type { HistoryStore } from '../history/history-store.ts';
import { decodePoint, encodePoint } from '../history/point-record.ts';
import { dayOf } from '../history/stored-point.ts';

const name = 'latest';

/** The newest observation there is, or null. Receipts of the present figures are made from it. */
export async function readLatest(history: HistoryStore): Promise<Observation | null> {
  return decodePoint(await history.record(name))?.observation ?? null;
}

export async function putLatest(history: HistoryStore, observation: Observation): Promise<void> {
  await history.putRecord(name, encodePoint({ day: dayOf(observation.time), kind: 'sample', observation }));
}
