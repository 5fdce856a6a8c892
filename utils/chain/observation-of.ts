import type { ReadSpec } from '../protocols/read.ts';
import type { MulticallAnswer } from './multicall.ts';
import type { Observation, ReadResult } from './observation.ts';
import { decodeRead } from './read-codec.ts';
import type { Rpc } from './rpc.ts';

/** The reads whose contracts are there at a block. Launch blocks are Ethereum's; any other chain counts its own. */
export function readsThereAt(rpc: Rpc, reads: readonly ReadSpec[], block: bigint): readonly ReadSpec[] {
  if (rpc.chainId() !== 1) return reads;
  return reads.filter(({ sinceBlock }) => sinceBlock === undefined || sinceBlock <= block);
}

/** What one block answered to the reads `asked` of it; the others of `reads` have no contract there. */
export function observationOf(
  reads: readonly ReadSpec[],
  asked: readonly ReadSpec[],
  { chainId, block, time, results }: MulticallAnswer,
): Observation {
  const decoded = new Map(
    asked.map((read, index) => {
      const { success, data } = results[index]!;
      return [read.id, decodeRead(read, success, data)];
    }),
  );
  const notThere: ReadResult = { ok: false, reason: 'no contract at this block' };
  const entries = reads.map(read => [read.id, decoded.get(read.id) ?? notThere] as const);
  return { chainId, block, time, reads: Object.fromEntries(entries) };
}
