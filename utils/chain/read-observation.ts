import type { ReadSpec } from '../protocols/read.ts';
import { checkBlock } from './check-block.ts';
import { toQuantity } from './hex-quantity.ts';
import {
  type MulticallAnswer,
  packedMulticall,
  plainMulticall,
  readPackedMulticall,
  readPlainMulticall,
} from './multicall.ts';
import type { Observation } from './observation.ts';
import { observationOf, readsThereAt } from './observation-of.ts';
import { callOf } from './read-codec.ts';
import type { Asked, Question, Rpc } from './rpc.ts';
import { RpcError } from './rpc-error.ts';

export type ObservationOptions = {
  readonly signal?: AbortSignal | undefined;
  /** For a past block: the time its header gives. An answer with another time is refused. */
  readonly expectTime?: bigint | undefined;
  /** For the head: the newest block already seen. An endpoint far behind it is stale. */
  readonly notBefore?: bigint | undefined;
  /** True for a block near the head, which endpoints without an archive can answer for. */
  readonly recent?: boolean | undefined;
  readonly among?: Question<unknown>['among'];
};

/** An observation with the endpoint it came from. */
export type Observed = { readonly observation: Observation; readonly url: string; readonly host: string };

/**
 * Asks every read at one block, normally in one request. The chain id, block number and time are taken from inside
 * the answer, and an answer for another block or chain is passed over for the next endpoint's.
 * Throws an RpcError where no endpoint answers; a read that fails by itself is a reason in the Observation.
 */
export async function readObservation(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  at: 'latest' | bigint,
  options: ObservationOptions = {},
): Promise<Observation> {
  return (await observe(rpc, reads, at, options)).observation;
}

export async function observe(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  at: 'latest' | bigint,
  options: ObservationOptions = {},
): Promise<Observed> {
  const asked = at === 'latest' ? reads : readsThereAt(rpc, reads, at);
  const { answer, from } = await readAll(rpc, asked, at, options);
  return { observation: observationOf(reads, asked, answer), url: from.endpoint.url, host: from.host };
}

type Answered = { readonly answer: MulticallAnswer; readonly from: Asked };

/** Asks all reads at once, and in halves where that is too much for every endpoint. */
async function readAll(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  at: 'latest' | bigint,
  options: ObservationOptions,
): Promise<Answered> {
  try {
    return await readOnce(rpc, reads, at, options);
  } catch (error) {
    if (!(error instanceof RpcError) || !splitting.has(error.code) || reads.length === 0) throw error;
  }
  if (reads.length === 1) {
    // Where the block itself answers, it is this read that no endpoint can carry out.
    const { answer, from } = await readOnce(rpc, [], at, options);
    return { from, answer: { ...answer, results: [{ success: false, data: '0x' }] } };
  }
  const middle = reads.length >> 1;
  const left = await readAll(rpc, reads.slice(0, middle), at, options);
  const same = { ...options, expectTime: left.answer.time, recent: at === 'latest' || options.recent };
  const right = await readAll(rpc, reads.slice(middle), left.answer.block, same);
  return { ...left, answer: { ...left.answer, results: [...left.answer.results, ...right.answer.results] } };
}

/** Failures that a smaller call may escape. */
const splitting: ReadonlySet<string> = new Set(['call-failed', 'too-large']);

/** The clock of a computer and a chain's head differ by this at most when both are well: 75 slots. */
const headAgeSeconds = 900n;
/** Blocks by which good endpoints may differ. */
const headSlack = 5n;

async function readOnce(
  rpc: Rpc,
  reads: readonly ReadSpec[],
  at: 'latest' | bigint,
  options: ObservationOptions,
): Promise<Answered> {
  const calls = reads.map(callOf);
  const tag = at === 'latest' ? at : toQuantity(at);
  const stale: Answered[] = [];
  let packed = true;
  try {
    return await rpc.ask({
      need: at === 'latest' || options.recent ? 'present' : 'history',
      what:
        at === 'latest' ? { say: 'askedHead', of: [reads.length] } : { say: 'askedBlock', of: [reads.length, `${at}`] },
      provesChain: true,
      signal: options.signal,
      ...(options.among && { among: options.among }),
      calls: ({ health }) => {
        packed = health.packs;
        return [{ method: 'eth_call', params: [(packed ? packedMulticall : plainMulticall)(calls), tag] }];
      },
      accept: ([result], from) => {
        const answer = (packed ? readPackedMulticall : readPlainMulticall)(result, calls.length, from.host);
        from.checkChain(answer.chainId);
        checkBlock(answer, at, from.host, options.expectTime);
        if (at === 'latest') checkHead({ answer, from }, options, rpc, stale);
        return { answer, from };
      },
    });
  } catch (error) {
    // Every endpoint that answers is behind our clock: the clock may be wrong, or the chain may have stopped.
    const newest = stale.sort((a, b) => Number(b.answer.block - a.answer.block))[0];
    if (newest && error instanceof RpcError) return newest;
    throw error;
  }
}

function checkHead(answered: Answered, { notBefore }: ObservationOptions, rpc: Rpc, stale: Answered[]) {
  const { answer, from } = answered;
  const isBehindClock = BigInt(Math.floor(rpc.clock.now() / 1_000)) - answer.time > headAgeSeconds;
  const isBehindSeen = notBefore !== undefined && answer.block + headSlack < notBefore;
  if (isBehindClock || isBehindSeen) {
    if (!isBehindSeen) stale.push(answered);
    throw new RpcError('stale-head', from.host, { say: 'rpcBehind', of: [`${answer.block}`] });
  }
}
