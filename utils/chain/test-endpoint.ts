import type { Words } from '../language/words.ts';
import type { Clock } from './clock.ts';
import { ownEndpoint } from './endpoint-list.ts';
import { plainMulticall, readPlainMulticall } from './multicall.ts';
import { type BlockTime, readBlockTimes } from './read-block-times.ts';
import { createRpc, type Rpc } from './rpc.ts';
import { RpcError } from './rpc-error.ts';
import type { RequestRecord } from './send-calls.ts';

/** What an endpoint can do, for a person who chooses one. */
export type EndpointReport = {
  readonly url: string;
  readonly reachable: boolean;
  readonly chainId: number | null;
  /** Number of its newest block. */
  readonly head: string | null;
  readonly headAgeSeconds: number | null;
  /** Multicall3 is there. */
  readonly multicall: boolean;
  /** Serves state 30 days old. */
  readonly archive: boolean;
  readonly latencyMs: number | null;
  /** Null where nothing is wrong. */
  readonly problem: Words | null;
};

export type EndpointTestOptions = {
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** The chain wanted. */
  readonly chainId?: number;
  readonly onRequest?: (record: RequestRecord) => void;
};

/** Finds out in four small requests what an endpoint can do. Throws nothing but the signal's reason. */
export async function testEndpoint(url: string, options: EndpointTestOptions = {}): Promise<EndpointReport> {
  const { chainId: wanted, signal, ...transport } = options;
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) return failed(url, { say: 'testNoAddress' });
  const endpoint = { ...ownEndpoint(url), present: true, history: true, spacingMs: 0 };
  const rpc = createRpc({ ...transport, endpoints: [endpoint], passes: 1, historySpacingMs: 0 });
  const startedAt = rpc.clock.now();
  const chain = await orError(askChain(rpc, signal));
  if (chain instanceof RpcError) return failed(url, chain.words);
  const latencyMs = rpc.clock.now() - startedAt;
  const reached = { ...failed(url, null), reachable: true, chainId: chain, latencyMs };
  const heads = await orError(readBlockTimes(rpc, ['latest'], { signal }));
  if (heads instanceof RpcError) return { ...reached, problem: { say: 'testNoCalls', of: [heads.words] } };
  const head = heads[0]!;
  const headAgeSeconds = Math.round(rpc.clock.now() / 1_000) - Number(head.time);
  const multicall = !((await orError(askMulticall(rpc, signal))) instanceof RpcError);
  const archive = !((await orError(readBlockTimes(rpc, [monthOld(head)], { signal }))) instanceof RpcError);
  const found = { ...reached, head: head.block.toString(), headAgeSeconds, multicall, archive };
  return { ...found, problem: problemOf(found, wanted) };
}

function failed(url: string, problem: Words | null): EndpointReport {
  const nothing = {
    chainId: null,
    head: null,
    headAgeSeconds: null,
    multicall: false,
    archive: false,
    latencyMs: null,
  };
  return { url, reachable: false, ...nothing, problem };
}

async function orError<T>(asking: Promise<T>): Promise<T | RpcError> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof RpcError) return error;
    throw error;
  }
}

function askChain(rpc: Rpc, signal: AbortSignal | undefined): Promise<number> {
  return rpc.ask({
    need: 'present',
    what: { say: 'askedChain' },
    signal,
    provesChain: true,
    calls: [{ method: 'eth_chainId', params: [] }],
    accept: ([result], { host, checkChain }) => {
      const chainId = Number(result);
      if (!Number.isSafeInteger(chainId) || chainId <= 0)
        throw new RpcError('malformed', host, { say: 'rpcNoChainId' });
      checkChain(chainId);
      return chainId;
    },
  });
}

function askMulticall(rpc: Rpc, signal: AbortSignal | undefined): Promise<unknown> {
  return rpc.ask({
    need: 'present',
    what: 'Multicall3',
    signal,
    provesChain: true,
    calls: [{ method: 'eth_call', params: [plainMulticall([]), 'latest'] }],
    accept: ([result], { host }) => readPlainMulticall(result, 0, host),
  });
}

/** On Ethereum 30 days are at most 216,000 blocks; on a shorter chain its second block stands in. */
function monthOld({ block }: BlockTime): bigint {
  return block > 216_000n ? block - 216_000n : 1n;
}

/** 75 slots of Ethereum. */
const staleSeconds = 900;

function problemOf(found: EndpointReport, wanted: number | undefined): Words | null {
  if (wanted !== undefined && found.chainId !== wanted)
    return { say: 'rpcWrongChain', of: [`${found.chainId}`, `${wanted}`] };
  const age = found.headAgeSeconds ?? 0;
  if (age > staleSeconds) return { say: 'testBehind', of: [Math.round(age / 60)] };
  if (age < -staleSeconds) return { say: 'testFuture' };
  return found.archive ? null : { say: 'testNoMonth' };
}
