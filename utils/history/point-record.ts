import * as v from 'valibot';
import type { Observation, ReadFailure, ReadResult } from '../chain/observation.ts';
import { checksum } from './checksum.ts';
import type { StoredPoint } from './stored-point.ts';

const integer = v.pipe(v.string(), v.regex(/^-?\d+$/));
const reasons: readonly ReadFailure[] = ['reverted', 'no contract at this block', 'unreadable answer', 'not asked'];

/** A point as it lies in the store: reads as one JSON text (id → integers, or the number of a reason), with a sum. */
export const pointRecord = v.object({
  chainId: v.number(),
  day: v.pipe(v.number(), v.integer()),
  kind: v.picklist(['grid', 'sample']),
  block: integer,
  time: integer,
  reads: v.string(),
  sum: v.string(),
});

export type PointRecord = v.InferOutput<typeof pointRecord>;

const storedReads = v.record(
  v.string(),
  v.union([v.array(integer), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(reasons.length - 1))]),
);

export function encodePoint({ day, kind, observation }: StoredPoint): PointRecord {
  const { chainId, block, time, reads } = observation;
  const entries = Object.entries(reads).map(([id, result]) => [id, encodeResult(result)] as const);
  const record = {
    chainId,
    day,
    kind,
    block: String(block),
    time: String(time),
    reads: JSON.stringify(Object.fromEntries(entries)),
  };
  return { ...record, sum: sumOf(record) };
}

/** The point, or null for a record that is not what was once written. */
export function decodePoint(stored: unknown): StoredPoint | null {
  const parsed = v.safeParse(pointRecord, stored);
  if (!parsed.success || parsed.output.sum !== sumOf(parsed.output)) return null;
  const { chainId, day, kind, block, time, reads } = parsed.output;
  const results = decodeReads(reads);
  if (results === null) return null;
  return { day, kind, observation: { chainId, block: BigInt(block), time: BigInt(time), reads: results } };
}

function sumOf({ chainId, day, kind, block, time, reads }: Omit<PointRecord, 'sum'>): string {
  return checksum([chainId, day, kind, block, time, reads].join('|'));
}

function encodeResult(result: ReadResult): string[] | number {
  return result.ok ? result.values.map(String) : reasons.indexOf(result.reason);
}

function decodeReads(text: string): Observation['reads'] | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), storedReads), text);
  if (!parsed.success) return null;
  const entries = Object.entries(parsed.output).map(([id, stored]): [string, ReadResult] => [id, decodeResult(stored)]);
  return Object.fromEntries(entries);
}

function decodeResult(stored: string[] | number): ReadResult {
  return typeof stored === 'number'
    ? { ok: false, reason: reasons[stored]! }
    : { ok: true, values: stored.map(BigInt) };
}
