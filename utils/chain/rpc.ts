import type { Words } from '../language/words.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import { type EndpointHealth, freeAt, type Need, newHealth, noteFailure, noteSuccess } from './endpoint-health.ts';
import { hostOf } from './post-json.ts';
import { RpcError, type RpcErrorCode } from './rpc-error.ts';
import { type RequestRecord, type RpcCall, type SendOptions, sendCalls } from './send-calls.ts';
import { createTurns } from './turns.ts';

export type { RequestRecord } from './send-calls.ts';

/** One question to the chain: asked of one endpoint after the other until an answer is accepted. */
export type Question<T> = {
  readonly need: Need;
  /** For the request log. */
  readonly what: Words;
  readonly calls: readonly RpcCall[] | ((asked: Asked) => readonly RpcCall[]);
  /** Checks and reads the results, in the order of the calls. An RpcError it throws sends the question on. */
  readonly accept: (results: readonly unknown[], asked: Asked) => T;
  /** True where `accept` checks the chain id found in the answer itself, so none need be asked beside it. */
  readonly provesChain?: boolean;
  /** True where a person waits: its batches go out together, and the pace of filling does not hold them up. */
  readonly urgent?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Limits the question to some endpoints. */
  readonly among?: (endpoint: Endpoint) => boolean;
};

/** The endpoint that is being asked. */
export type Asked = {
  readonly endpoint: Endpoint;
  readonly host: string;
  readonly health: EndpointHealth;
  /** Throws `wrong-chain` unless the answer comes from the chain all others came from. */
  readonly checkChain: (chainId: number) => void;
};

export type RpcOptions = {
  /** In order of preference. */
  readonly endpoints: readonly Endpoint[];
  /** The chain wanted; the first answer fixes it where absent. */
  readonly chainId?: number | undefined;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** For one request. */
  readonly timeoutMs?: number;
  /** How often the list is gone through before giving up. */
  readonly passes?: number;
  /** Longest wait between two passes. */
  readonly maxWaitMs?: number;
  /** Least time between two calls for old state, whichever the endpoint. */
  readonly historySpacingMs?: number;
  readonly maxReplyBytes?: number;
  /** By URL; changed in place. Kept by the caller, it spares a new worker what the last one learnt. */
  readonly health?: Record<string, EndpointHealth>;
  readonly onRequest?: (record: RequestRecord) => void;
};

export type Rpc = {
  readonly endpoints: readonly Endpoint[];
  readonly health: Readonly<Record<string, EndpointHealth>>;
  readonly clock: Clock;
  readonly ask: <T>(question: Question<T>) => Promise<T>;
  /** The chain wanted or found; null before the first answer. */
  readonly chainId: () => number | null;
  /** Host that answered last. */
  readonly lastHost: () => string | null;
};

/** Failures after which asking the same endpoint again may help. */
const passing: ReadonlySet<RpcErrorCode> = new Set([
  'timeout',
  'unreachable',
  'rate-limited',
  'http',
  'not-json',
  'malformed',
  'wrong-id',
  'rpc',
]);

/**
 * JSON-RPC over an ordered list of endpoints. Public endpoints fail in many ways; each becomes an RpcError, after
 * which the endpoint rests and the next is asked. Throws `no-endpoint` when all have failed, `archive-refused` when
 * none has the history asked for, and the signal's reason when it aborts.
 */
export function createRpc(options: RpcOptions): Rpc {
  const clock = options.clock ?? systemClock;
  const health = options.health ?? {};
  const takeTurn = createTurns(clock);
  const sending: SendOptions = {
    clock,
    fetch: options.fetch ?? fetch,
    timeoutMs: options.timeoutMs ?? 12_000,
    maxReplyBytes: options.maxReplyBytes ?? 2_000_000,
    onRequest: options.onRequest,
  };
  let expected = options.chainId ?? null;
  let lastHost: string | null = null;
  let lastId = 0;

  const healthOf = (endpoint: Endpoint) => (health[endpoint.url] ??= newHealth());

  async function ask<T>(question: Question<T>): Promise<T> {
    const candidates = options.endpoints.filter(endpoint => serves(endpoint, question));
    const failures: RpcError[] = [];
    for (let pass = 1; ; pass++) {
      for (const endpoint of candidates) {
        if (freeAt(healthOf(endpoint), question.need) > clock.now()) continue;
        const answer =
          (await tryEndpoint(endpoint, question, failures)) ?? (await tryUnpacked(endpoint, question, failures));
        if (answer) return answer.value;
      }
      const waitMs = Math.min(...candidates.map(it => freeAt(healthOf(it), question.need) - clock.now()));
      const hopeless = failures.length > 0 && !failures.some(failure => passing.has(failure.code));
      if (pass >= (options.passes ?? 2) || hopeless || waitMs > (options.maxWaitMs ?? 4_000))
        throw summary(failures, question, candidates.length === 0 ? null : waitMs);
      await clock.sleep(Math.max(waitMs, 0), question.signal);
    }
  }

  /** The accepted answer in a box, or null with the failure noted. */
  async function tryEndpoint<T>(endpoint: Endpoint, question: Question<T>, failures: RpcError[]) {
    const asked = { endpoint, host: hostOf(endpoint.url), health: healthOf(endpoint), checkChain };
    function checkChain(chainId: number) {
      asked.health.chainId = chainId;
      expected ??= chainId;
      if (chainId !== expected)
        throw new RpcError('wrong-chain', asked.host, { say: 'rpcWrongChain', of: [`${chainId}`, `${expected}`] });
    }
    try {
      const value = question.accept(await collect(asked, question), asked);
      noteSuccess(asked.health);
      lastHost = asked.host;
      return { value };
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      noteFailure(asked.health, error, question.need, clock);
      failures.push(error);
      return null;
    }
  }

  /** A call that failed as a whole may have failed for its form: nodes exist that refuse calls without a recipient. */
  async function tryUnpacked<T>(endpoint: Endpoint, question: Question<T>, failures: RpcError[]) {
    const state = healthOf(endpoint);
    if (failures.at(-1)?.code !== 'call-failed' || !state.packs || typeof question.calls !== 'function') return null;
    state.packs = false;
    const answer = await tryEndpoint(endpoint, question, failures);
    state.packs = answer === null;
    return answer;
  }

  async function collect(asked: Asked, question: Question<unknown>): Promise<unknown[]> {
    const wanted = typeof question.calls === 'function' ? question.calls(asked) : question.calls;
    const checksChain = !question.provesChain && (asked.health.chainId === null || asked.health.chainId !== expected);
    const calls = checksChain ? [{ method: 'eth_chainId', params: [] }, ...wanted] : wanted;
    const batches = inBatches(calls, asked.endpoint.maxBatch);
    const results = await (question.urgent ? sendTogether : sendInTurn)(batches, asked, question);
    if (!checksChain) return results;
    asked.checkChain(Number(results[0]));
    return results.slice(1);
  }

  async function sendInTurn(batches: readonly (readonly RpcCall[])[], asked: Asked, question: Question<unknown>) {
    const results: unknown[] = [];
    for (const calls of batches) results.push(...(await send(calls, asked, question)));
    return results;
  }

  /** The first that fails stops the others: their answers are of no use without its. */
  async function sendTogether(batches: readonly (readonly RpcCall[])[], asked: Asked, question: Question<unknown>) {
    const others = new AbortController();
    const signal = AbortSignal.any([others.signal, ...(question.signal ? [question.signal] : [])]);
    try {
      return (await Promise.all(batches.map(calls => send(calls, asked, { ...question, signal })))).flat();
    } catch (error) {
      others.abort();
      throw error;
    }
  }

  async function send(calls: readonly RpcCall[], { endpoint }: Asked, question: Question<unknown>): Promise<unknown[]> {
    const { need, what, signal, urgent } = question;
    await takeTurn(endpoint.url, endpoint.spacingMs, signal);
    // A batch counts as the calls it holds.
    const spacingMs = (options.historySpacingMs ?? 1_000) * calls.length;
    if (need === 'history' && !urgent) await takeTurn('history', spacingMs, signal);
    const firstId = lastId + 1;
    lastId += calls.length;
    return sendCalls(endpoint, { calls, firstId, what, signal }, sending);
  }

  return { endpoints: options.endpoints, health, clock, ask, chainId: () => expected, lastHost: () => lastHost };
}

function inBatches(calls: readonly RpcCall[], size: number): RpcCall[][] {
  const count = Math.ceil(calls.length / size);
  return Array.from({ length: count }, (_, index) => calls.slice(index * size, (index + 1) * size));
}

function serves(endpoint: Endpoint, { need, among }: Question<unknown>): boolean {
  if (among && !among(endpoint)) return false;
  return endpoint[need];
}

function summary(failures: readonly RpcError[], { need }: Question<unknown>, waitMs: number | null): RpcError {
  const failedCall = failures.findLast(({ code }) => code === 'call-failed' || code === 'too-large');
  if (failedCall) return failedCall;
  const hosts = [...new Set(failures.map(({ host }) => host))].join(', ') || 'no endpoint';
  const list = [
    ...new Map(failures.map(it => [it.host, { say: 'ofPart', of: [it.host, it.words] } as const])).values(),
  ];
  const words: Words | null = list.length > 0 ? { say: 'each', of: [{ list }] } : null;
  const onlyPresent = failures.every(({ code }) => code === 'archive-refused' || code === 'wrong-block');
  if (need !== 'present' && onlyPresent && (failures.length > 0 || waitMs === null || waitMs > 600_000))
    return new RpcError('archive-refused', hosts, words ?? { say: 'rpcNoneOld' });
  const idle: Words = { say: waitMs === null ? 'rpcNoneSetUp' : 'rpcAllRest' };
  return new RpcError('no-endpoint', hosts, words ?? idle, waitMs);
}
