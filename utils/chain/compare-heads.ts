import type { ReadSpec } from '../protocols/read.ts';
import type { Observation, ReadResult } from './observation.ts';
import { type Observed, observe } from './read-observation.ts';
import type { Rpc } from './rpc.ts';
import { RpcError } from './rpc-error.ts';

/** Two endpoints' answers at one block, near the head. */
export type HeadComparison = {
  readonly block: bigint;
  readonly time: bigint;
  readonly hosts: readonly [string, string];
  /** Reads whose answers are not the same; none where the endpoints agree. */
  readonly differing: readonly { readonly id: string; readonly values: readonly [ReadResult, ReadResult] }[];
  readonly observation: Observation;
};

/** Where the second endpoint has not seen the block yet, both are asked for one a slot or two older. */
const settledBlocks = 2n;

/**
 * Asks a second endpoint for the reads at the block just observed and compares every one. Null where no other endpoint
 * answers, which proves nothing.
 */
export async function compareHeads(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  head: Observed,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<HeadComparison | null> {
  const others = { signal, recent: true, among: ({ url }: { url: string }) => url !== head.url };
  const second = await orNull(observe(rpc, reads, head.observation.block, others));
  if (second) return compare(head, second);
  const older = head.observation.block - settledBlocks;
  if (older < 0n) return null;
  const again = await orNull(observe(rpc, reads, older, { ...others, among: ({ url }) => url === head.url }));
  const also = await orNull(observe(rpc, reads, older, others));
  return again && also && compare(again, also);
}

function compare(one: Observed, two: Observed): HeadComparison {
  const { block, time, reads } = one.observation;
  const differing = Object.entries(reads).flatMap(([id, first]) => {
    const second = two.observation.reads[id];
    return second && !isSame(first, second) ? [{ id, values: [first, second] as const }] : [];
  });
  return { block, time, hosts: [one.host, two.host], differing, observation: one.observation };
}

function isSame(one: ReadResult, two: ReadResult): boolean {
  if (!one.ok || !two.ok) return one.ok === two.ok;
  return one.values.length === two.values.length && one.values.every((value, index) => value === two.values[index]);
}

async function orNull<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof RpcError) return null;
    throw error;
  }
}
