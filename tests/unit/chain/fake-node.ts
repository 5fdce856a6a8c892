import { toQuantity } from '../../../utils/chain/hex-quantity.ts';
import { headCall } from '../../../utils/chain/multicall.ts';
import { createRpc, type Rpc } from '../../../utils/chain/rpc.ts';

/** A node that knows nothing but the times of its blocks, for tests of the search. Block n has `times[n]`. */
export function fakeNode(
  times: readonly bigint[],
  firstBlock = 0n,
): { rpc: Rpc; reads: () => number; requests: () => number } {
  let reads = 0;
  let requests = 0;
  const answer = ({ id, params }: { id: number; params: [{ data: string }, string] }) => {
    const [call, tag] = params;
    if (call.data !== headCall.data) throw new Error('the fake node runs no other call');
    reads += 1;
    const block = tag === 'latest' ? firstBlock + BigInt(times.length) - 1n : BigInt(tag);
    const time = times[Number(block - firstBlock)];
    if (time === undefined) return { id, error: { code: -32000, message: 'header not found' } };
    return { id, result: `0x${[1n, block, time].map(word => toQuantity(word).slice(2).padStart(64, '0')).join('')}` };
  };
  const fetch = async (_: unknown, init?: RequestInit) => {
    requests += 1;
    const json = JSON.parse(String(init?.body));
    return new Response(JSON.stringify(Array.isArray(json) ? json.map(answer) : answer(json)));
  };
  const endpoint = {
    url: 'http://node.test/',
    present: true,
    history: true,
    maxBatch: 3,
    spacingMs: 0,
    note: '',
    source: '',
  };
  const rpc = createRpc({ endpoints: [endpoint], fetch: fetch as typeof globalThis.fetch, historySpacingMs: 0 });
  return { rpc, reads: () => reads, requests: () => requests };
}
