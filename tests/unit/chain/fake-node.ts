import { setImmediate as nextTurn } from 'node:timers/promises';
import { toQuantity } from '../../../utils/chain/hex-quantity.ts';
import { headCall, packedMulticall } from '../../../utils/chain/multicall.ts';
import { createRpc, type Rpc } from '../../../utils/chain/rpc.ts';
import { type RoundTrips, recordRoundTrips } from '../../round-trips.ts';

const noReads = packedMulticall([]).data;

/** A node that knows nothing but the times of its blocks, for tests of the search. Block n has `times[n]`. */
export function fakeNode(
  times: readonly bigint[],
  firstBlock = 0n,
): { rpc: Rpc; reads: () => number; requests: () => number; trips: RoundTrips } {
  let reads = 0;
  let requests = 0;
  const answer = ({ id, params }: { id: number; params: [{ data: string }, string] }) => {
    const [call, tag] = params;
    if (call.data !== headCall.data && call.data !== noReads) throw new Error('the fake node runs no other call');
    reads += 1;
    const block = tag === 'latest' ? firstBlock + BigInt(times.length) - 1n : BigInt(tag);
    const time = times[Number(block - firstBlock)];
    if (time === undefined) return { id, error: { code: -32000, message: 'header not found' } };
    const words = (digits: number) => [1n, block, time].map(word => toQuantity(word).slice(2).padStart(digits, '0'));
    return { id, result: `0x${call.data === noReads ? `${words(16).join('')}0000` : words(64).join('')}` };
  };
  const fetch = async (_: unknown, init?: RequestInit) => {
    requests += 1;
    const json = JSON.parse(String(init?.body));
    await nextTurn();
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
  const trips = recordRoundTrips(fetch as typeof globalThis.fetch);
  const rpc = createRpc({ endpoints: [endpoint], fetch: trips.fetch, historySpacingMs: 0 });
  return { rpc, reads: () => reads, requests: () => requests, trips };
}
