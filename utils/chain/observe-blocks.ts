import type { ReadSpec } from '../protocols/read.ts';
import { checkBlock } from './check-block.ts';
import { toQuantity } from './hex-quantity.ts';
import { packedMulticall, plainMulticall, readPackedMulticall, readPlainMulticall } from './multicall.ts';
import type { Observation } from './observation.ts';
import { observationOf, readsThereAt } from './observation-of.ts';
import type { BlockTime, BlockTimesOptions } from './read-block-times.ts';
import { callOf } from './read-codec.ts';
import type { Rpc } from './rpc.ts';

export type ObserveBlocksOptions = BlockTimesOptions & {
  /** Blocks whose times were read before. An answer that gives one another time is refused. */
  readonly known?: readonly BlockTime[];
};

/**
 * The reads at several past blocks in one round trip, in their order: one call a block, as many in a request as the
 * endpoint's batches hold. All come from one endpoint. Where the reads of a block are too much for one call it throws
 * `call-failed` or `too-large`; `readObservation` asks such a block in halves.
 */
export function observeBlocks(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  blocks: readonly bigint[],
  { signal, recent, urgent, known = [] }: ObserveBlocksOptions = {},
): Promise<Observation[]> {
  const asked = blocks.map(block => readsThereAt(rpc, reads, block));
  const calls = asked.map(those => those.map(callOf));
  let packed = true;
  return rpc.ask({
    need: recent ? 'present' : 'history',
    what:
      blocks.length === 1
        ? { say: 'askedBlock', of: [reads.length, `${blocks[0]}`] }
        : { say: 'askedBlocks', of: [reads.length, blocks.length] },
    provesChain: true,
    urgent,
    signal,
    calls: ({ health }) => {
      packed = health.packs;
      return blocks.map((block, index) => ({
        method: 'eth_call',
        params: [(packed ? packedMulticall : plainMulticall)(calls[index]!), toQuantity(block)],
      }));
    },
    accept: (results, { host, checkChain }) =>
      blocks.map((block, index) => {
        const read = packed ? readPackedMulticall : readPlainMulticall;
        const answer = read(results[index], asked[index]!.length, host);
        checkChain(answer.chainId);
        checkBlock(answer, block, host, known.find(point => point.block === block)?.time);
        return observationOf(reads, asked[index]!, answer);
      }),
  });
}
