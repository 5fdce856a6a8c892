import { toQuantity } from '../../utils/chain/hex-quantity.ts';
import type { BlockTime } from '../../utils/chain/read-block-times.ts';

type Call = { readonly id: number; readonly method: string; readonly params: readonly [unknown, string] };
type Reply = { readonly id: number; readonly result?: string };

/**
 * The chain behind `inner`, whose blocks are a day apart, under the heights and times of one as dense as Ethereum: each
 * of the `times` has a block, numbered from `first` on, in which stands what the last real block before it holds.
 */
export function underEthereumHeights(
  inner: typeof fetch,
  real: readonly BlockTime[],
  times: readonly bigint[],
  first = 23_000_000n,
): typeof fetch {
  const behind = (time: bigint) => (real.findLast(block => block.time <= time) ?? real[0]!).block;
  const heightOf = (tag: string) => (tag === 'latest' ? first + BigInt(times.length) - 1n : BigInt(tag));
  const timeAt = (height: bigint) => times[Number(height - first)]!;
  const ask = (call: Call): Call => ({
    ...call,
    params: [call.params[0], toQuantity(behind(timeAt(heightOf(call.params[1]))))],
  });
  const answer = (reply: Reply, { params }: Call): Reply => {
    const height = heightOf(params[1]);
    return reply.result ? { ...reply, result: withHeight(reply.result, height, timeAt(height)) } : reply;
  };
  return async (url, init) => {
    const calls = JSON.parse(String(init?.body)) as Call | Call[];
    const body = JSON.stringify(Array.isArray(calls) ? calls.map(ask) : ask(calls));
    const replies = (await (await inner(url, { ...init, body })).json()) as Reply | Reply[];
    const byId = new Map([calls].flat().map(call => [call.id, call]));
    const told = [replies].flat().map(reply => answer(reply, byId.get(reply.id)!));
    return Response.json(Array.isArray(replies) ? told : told[0]);
  };
}

/** Chain id, height and time come first: as three words where they are all that was asked for, packed otherwise. */
function withHeight(result: string, height: bigint, time: bigint): string {
  const digits = result.length === 2 + 3 * 64 ? 64 : 16;
  const words = [height, time].map(word => toQuantity(word).slice(2).padStart(digits, '0'));
  return `${result.slice(0, 2 + digits)}${words.join('')}${result.slice(2 + 3 * digits)}`;
}
