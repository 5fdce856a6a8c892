import * as v from 'valibot';
import type { Snapshot } from '../figures/snapshot.ts';
import type { HistoryStore } from '../history/history-store.ts';
import { isWords } from '../language/is-words.ts';
import type { Words } from '../language/words.ts';

const problem = v.object({
  code: v.picklist(['no-endpoint', 'no-history', 'clock', 'disagreement', 'permission']),
  /** What happened: hosts with what became of them, values, hours. Filled into the reader's sentence. */
  words: v.custom<Words>(isWords),
});

/** The version of what `published` holds; a record of another one is made anew from the observations. */
const recordVersion = 1;

const published = v.object({
  version: v.literal(recordVersion),
  // Written by this code and kept whole by the store's checksum, so its schema number is proof enough.
  snapshot: v.nullable(v.custom<Snapshot>(value => (value as Snapshot | null)?.schema === 1)),
  /** Of the last refresh that brought figures; milliseconds since 1970 by this computer's clock. */
  fetchedAt: v.nullable(v.number()),
  /** Of the last refresh, whatever it brought. */
  attemptedAt: v.nullable(v.number()),
  /** Refreshes that failed since. */
  failures: v.number(),
  comparedAt: v.nullable(v.number()),
  endpoint: v.nullable(v.string()),
  problems: v.array(problem),
  gridStored: v.number(),
  gridWanted: v.number(),
});

export type NotedProblem = v.InferOutput<typeof problem>;

/** Everything a surface's first paint needs, in one record: the figures and how they came about. */
export type Published = Omit<v.InferOutput<typeof published>, 'version'>;

export const nothingPublished: Published = {
  snapshot: null,
  fetchedAt: null,
  attemptedAt: null,
  failures: 0,
  comparedAt: null,
  endpoint: null,
  problems: [],
  gridStored: 0,
  gridWanted: 0,
};

const name = 'snapshot';

export async function readPublished(history: HistoryStore): Promise<Published> {
  const parsed = v.safeParse(published, await history.record(name));
  return parsed.success ? parsed.output : nothingPublished;
}

export async function putPublished(history: HistoryStore, value: Published): Promise<void> {
  await history.putRecord(name, { version: recordVersion, ...value });
}
