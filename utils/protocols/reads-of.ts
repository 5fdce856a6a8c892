import type { Call, Feed, Part, Pool, Rate, RegistryEntry, Sum } from './entry.ts';
import { ethUsd } from './eth-usd.ts';
import { feedCall, middleCall, type PoolSize } from './feed-call.ts';
import type { ReadSpec } from './read.ts';

export type RegistryReads = {
  /** What history needs: rates, supplies, parts and ETH/USD. */
  readonly gridReads: readonly ReadSpec[];
  /** The calls of the grid's reads. */
  readonly gridCalls: readonly Call[];
  /** Everything that can be asked without knowing a rate: the grid's reads, and feeds and queues besides. Pools' quotes: `sale-reads.ts`. */
  readonly presentReads: readonly ReadSpec[];
  /** The read that carries out a call of the registry. */
  readonly idOf: (call: Call) => string;
};

/**
 * Every read that the entries ask for, each contract call once. A call that two places share has the name of the first,
 * in the order of the registry: supply and rate before parts, the grid before the rest.
 */
export function readsOf(registry: readonly RegistryEntry[]): RegistryReads {
  const reads = new Map<string, ReadSpec>();
  const calls: Call[] = [];
  const add = (id: string, call: Call, launchBlock: bigint | undefined) => {
    const key = callKey(call);
    if (reads.has(key)) return;
    reads.set(key, specOf(id, call, launchBlock));
    calls.push(call);
  };
  add('feed.eth-usd', feedCall(ethUsd), undefined);
  for (const entry of registry) for (const [id, call] of gridCallsOf(entry)) add(id, call, entry.launchBlock);
  const gridReads = [...reads.values()];
  const gridCalls = [...calls];
  for (const entry of registry) for (const [id, call] of presentCallsOf(entry)) add(id, call, entry.launchBlock);
  const idOf = (call: Call) => reads.get(callKey(call))?.id ?? callKey(call);
  return { gridReads, gridCalls, presentReads: [...reads.values()], idOf };
}

function callKey(call: Call): string {
  return `${call.address} ${call.abi} ${call.args?.join(' ') ?? ''}`;
}

function specOf(id: string, call: Call, launchBlock: bigint | undefined): ReadSpec {
  const sinceBlock = call.sinceBlock ?? launchBlock;
  const spec = { id, address: call.address, abi: call.abi, args: call.args ?? [] };
  return sinceBlock === undefined ? spec : { ...spec, sinceBlock };
}

function* gridCallsOf(entry: RegistryEntry): Generator<[string, Call]> {
  if (entry.rate) yield* rateCalls(`${entry.id}.rate`, entry.rate);
  if (entry.supply) yield [`${entry.id}.supply`, entry.supply];
  for (const part of entry.parts ?? []) yield* partCalls(`${entry.id}.part.${slug(part.symbol)}`, part);
}

function* partCalls(id: string, part: Part): Generator<[string, Call]> {
  yield* sumCalls(`${id}.supply`, part.supply);
  yield* rateCalls(`${id}.rate`, part.rate);
  if (part.expect) yield [`${id}.expect`, part.expect.call];
}

function* rateCalls(id: string, rate: Rate): Generator<[string, Call]> {
  if (rate.kind === 'call' || rate.kind === 'inverse' || rate.kind === 'compose') yield [id, rate.call];
  if (rate.kind !== 'ratio') return;
  yield* sumCalls(`${id}.over`, rate.over);
  yield* sumCalls(`${id}.under`, rate.under);
}

function* sumCalls(id: string, sum: Sum): Generator<[string, Call]> {
  const calls = [...sum.plus, ...(sum.minus ?? [])];
  for (const [index, call] of calls.entries()) yield [index === 0 ? id : `${id}.${index}`, call];
}

function* presentCallsOf(entry: RegistryEntry): Generator<[string, Call]> {
  for (const feed of entry.feeds ?? []) yield [feedId(feed), feedCall(feed)];
  for (const pool of entry.pools ?? []) {
    // the middle price had the name of a size before there were quotes for sizes
    if (pool.kind === 'uniswap-v3') yield [`pool.${slug(pool.pair)}.1`, middleCall(pool)];
    if (pool.kind === 'curve' && pool.expect) yield [`pool.${slug(pool.pair)}.expect`, pool.expect.call];
  }
  if (entry.queue) yield* sumCalls(`${entry.id}.queue`, entry.queue.amount);
  if (entry.queue?.requests) yield* sumCalls(`${entry.id}.requests`, entry.queue.requests);
  if (entry.availableAtOnce) yield [`${entry.id}.available`, entry.availableAtOnce];
}

/** Name of the read that quotes a sale worth `size` ETH. */
export function saleId(pool: Pool, size: PoolSize): string {
  return `sale.${slug(pool.pair)}.${size}`;
}

function feedId(feed: Feed): string {
  return `feed.${slug(feed.pair)}.${feed.publisher}`;
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('+', '-plus')
    .replace(/[^a-z0-9]+/g, '-');
}
