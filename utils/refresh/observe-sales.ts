import type { Observation } from '../chain/observation.ts';
import { readObservation } from '../chain/read-observation.ts';
import type { Rpc } from '../chain/rpc.ts';
import { saleReads } from '../figures/sale-reads.ts';
import type { RegistryEntry } from '../protocols/entry.ts';

/**
 * `now` with what the pools pay at its block, for amounts that its rates give. `recent`: the block is near the head.
 * Throws an RpcError where no endpoint answers.
 */
export async function observeSales(
  rpc: Rpc,
  registry: readonly RegistryEntry[],
  now: Observation,
  recent: boolean,
): Promise<Observation> {
  const sales = saleReads(registry, now);
  if (sales.length === 0) return now;
  const { reads } = await readObservation(rpc, sales, now.block, { expectTime: now.time, recent });
  return { ...now, reads: { ...now.reads, ...reads } };
}
