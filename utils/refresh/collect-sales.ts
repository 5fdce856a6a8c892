import type { Observation } from '../chain/observation.ts';
import { RpcError } from '../chain/rpc-error.ts';
import type { Collection } from './collection.ts';
import { putLatest } from './latest-record.ts';
import { observeSales } from './observe-sales.ts';

/**
 * Asks the pools what they pay, and keeps the answers with the observation. Where no endpoint answers, `now` stays as it
 * is and the pools' figures say that they were not asked.
 */
export async function collectSales(
  { rpc, history, registry }: Collection,
  now: Observation,
  recent: boolean,
): Promise<Observation> {
  try {
    const whole = await observeSales(rpc, registry, now, recent);
    if (whole !== now) await putLatest(history, whole);
    return whole;
  } catch (error) {
    if (error instanceof RpcError) return now;
    throw error;
  }
}
