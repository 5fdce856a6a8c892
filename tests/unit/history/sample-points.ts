import type { Observation, ReadResult } from '../../../utils/chain/observation.ts';
import { dayOf, type StoredPoint } from '../../../utils/history/stored-point.ts';

export const chainId = 1;

export function observation(
  time: bigint,
  reads: Record<string, ReadResult> = { 'lido.rate': value(time) },
): Observation {
  return { chainId, block: time / 12n, time, reads };
}

export function value(...values: bigint[]): ReadResult {
  return { ok: true, values };
}

export function gridPoint(day: number, reads?: Record<string, ReadResult>): StoredPoint {
  return { day, kind: 'grid', observation: observation(BigInt(day) * 86_400n - 5n, reads) };
}

export function samplePoint(day: number, reads?: Record<string, ReadResult>): StoredPoint {
  const of = observation(BigInt(day) * 86_400n + 40_000n, reads);
  return { day: dayOf(of.time), kind: 'sample', observation: of };
}
