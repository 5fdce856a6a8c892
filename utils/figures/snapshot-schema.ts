import * as v from 'valibot';
import { isWords } from '../language/is-words.ts';
import type { Words } from '../language/words.ts';
import type { Snapshot } from './snapshot.ts';

const decimal = v.pipe(v.string(), v.regex(/^-?(0|[1-9]\d*)(\.\d+)?$/));
const integer = v.pipe(v.string(), v.regex(/^(0|[1-9]\d*)$/));
const time = v.pipe(v.string(), v.isoTimestamp());
const blockPoint = v.object({ block: integer, time });

/** Valibot's record takes an array for one, and drops the names that could reach a prototype without a word. */
function table<TValue extends v.GenericSchema>(value: TValue) {
  return v.pipe(v.custom<object>(isTable, 'no table of names'), v.record(v.string(), value));
}

function isTable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !['__proto__', 'prototype', 'constructor'].some(name => Object.hasOwn(value, name));
}

const receiptRead = v.object({
  contract: v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/)),
  function: v.string(),
  args: v.array(v.string()),
  block: integer,
  time,
  result: v.array(v.pipe(v.string(), v.regex(/^-?\d+$/))),
});

const words = v.custom<Words>(isWords, 'no words');

const about = {
  unit: v.picklist([
    'ETH',
    'USD',
    'fraction',
    'points',
    'ETH/token',
    'token',
    'USD/ETH',
    'rank',
    'requests',
    'seconds',
  ]),
  window: v.exactOptional(v.string()),
  method: words,
  source: v.string(),
  from: v.exactOptional(blockPoint),
  to: v.exactOptional(blockPoint),
  receipt: v.exactOptional(v.array(receiptRead)),
};
const figure = v.variant('state', [
  v.object({
    state: v.picklist(['ready', 'stale', 'partial']),
    value: decimal,
    reason: v.exactOptional(words),
    ...about,
  }),
  v.object({ state: v.literal('unavailable'), reason: words, ...about }),
]);
const figures = table(figure);

const amount = v.nullable(decimal);
const protocol = v.object({
  name: v.string(),
  category: v.picklist(['liquid-staking', 'liquid-restaking', 'restaking', 'cex-staking', 'index']),
  symbol: v.nullable(v.string()),
  figures,
  events: v.array(
    v.object({ kind: v.picklist(['rate-drop', 'rate-jump']), from: blockPoint, to: blockPoint, change: decimal }),
  ),
  daily: v.array(v.object({ time, flowEth: amount, rewardsEth: amount, tvlEth: amount })),
});

/** A Snapshot as it comes back from a store, a message or a file; `docs/snapshot.md` explains it. */
export const snapshotSchema = v.object({
  schema: v.literal(1),
  chainId: v.pipe(v.number(), v.integer(), v.minValue(1)),
  block: integer,
  time,
  demo: v.boolean(),
  protocols: table(protocol),
  sector: v.object({
    figures,
    rotation: v.array(v.object({ protocol: v.string(), name: v.string(), flow: figure })),
  }),
});

export type ParsedSnapshot =
  | { readonly ok: true; readonly value: Snapshot }
  | { readonly ok: false; readonly reason: string };

/** Never throws: what is no Snapshot of this version is refused with the place that does not fit. */
export function parseSnapshot(value: unknown): ParsedSnapshot {
  const result = v.safeParse(snapshotSchema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return { ok: false, reason: `${v.getDotPath(issue) ?? 'snapshot'}: ${issue.message}` };
}
