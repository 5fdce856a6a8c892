import { checkBlock } from './check-block.ts';
import { toQuantity } from './hex-quantity.ts';
import { headCall, plainMulticall, readHeadCall, readPlainMulticall } from './multicall.ts';
import type { Rpc } from './rpc.ts';

/** A block and its own timestamp in seconds. */
export type BlockTime = { readonly block: bigint; readonly time: bigint };

export type BlockTimesOptions = {
  readonly signal?: AbortSignal | undefined;
  /** True where all blocks are so near the head that endpoints without an archive have them. */
  readonly recent?: boolean | undefined;
  /** True where a person waits for the answer. */
  readonly urgent?: boolean | undefined;
};

/**
 * The times of blocks, in the order given, as few requests as the endpoint's batches allow. Asks the EVM rather than
 * for headers: `eth_getBlockByNumber` brings every transaction hash along, some 15 kB a block on Ethereum against
 * 0.2 kB, and an answer from the EVM proves its chain and height.
 */
export function readBlockTimes(
  rpc: Rpc,
  blocks: readonly ('latest' | bigint)[],
  { signal, recent, urgent }: BlockTimesOptions = {},
): Promise<BlockTime[]> {
  let packed = true;
  return rpc.ask({
    need: recent || blocks.every(block => block === 'latest') ? 'present' : 'history',
    what: { say: 'askedTimes', of: [blocks.length] },
    provesChain: true,
    urgent,
    signal,
    calls: ({ health }) => {
      packed = health.packs;
      const call = packed ? headCall : plainMulticall([]);
      return blocks.map(block => ({
        method: 'eth_call',
        params: [call, block === 'latest' ? block : toQuantity(block)],
      }));
    },
    accept: (results, { host, checkChain }) =>
      results.map((result, index) => {
        const { chainId, block, time } = packed ? readHeadCall(result, host) : readPlainMulticall(result, 0, host);
        checkChain(chainId);
        checkBlock({ block, time }, blocks[index], host);
        return { block, time };
      }),
  });
}
