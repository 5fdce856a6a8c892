import type { Words } from '../language/words.ts';
import type { Clock } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import { hostOf, postJson } from './post-json.ts';
import { RpcError } from './rpc-error.ts';
import { parseRpcReply } from './rpc-reply.ts';

export type RpcCall = { readonly method: string; readonly params: readonly unknown[] };

/** What the request log keeps of one request. */
export type RequestRecord = {
  /** ISO 8601. */
  readonly time: string;
  readonly host: string;
  readonly what: Words;
  /** Of the body, unpacked. */
  readonly bytesReceived: number;
  readonly durationMs: number;
  readonly outcome: Words;
};

export type SendOptions = {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly maxReplyBytes: number;
  readonly onRequest: ((record: RequestRecord) => void) | undefined;
};

/** One request: the calls in it, the id of the first (the others count on), and what the log says of it. */
export type SentCalls = {
  readonly calls: readonly RpcCall[];
  readonly firstId: number;
  readonly what: Words;
  readonly signal: AbortSignal | undefined;
};

/** Sends calls in one request and returns their results in order; throws the RpcError of the first that has none. */
export async function sendCalls(endpoint: Endpoint, sent: SentCalls, options: SendOptions): Promise<unknown[]> {
  const { calls, firstId, what, signal } = sent;
  const { clock, onRequest, ...limits } = options;
  const host = hostOf(endpoint.url);
  const messages = calls.map((call, index) => ({ jsonrpc: '2.0', id: firstId + index, ...call }));
  const startedAt = clock.now();
  let bytesReceived = 0;
  let outcome: Words = { say: 'requestStopped' };
  const onBytes = (count: number) => {
    bytesReceived += count;
  };
  try {
    const body = await postJson(endpoint.url, messages.length === 1 ? messages[0] : messages, {
      ...limits,
      signal,
      onBytes,
    });
    const results = parseRpcReply(body, firstId, calls.length, host).map(reply => {
      if (!reply.ok) throw reply.error;
      return reply.result;
    });
    outcome = { say: 'requestOk' };
    return results;
  } catch (error) {
    if (error instanceof RpcError) outcome = error.words;
    throw error;
  } finally {
    const time = new Date(startedAt).toISOString();
    onRequest?.({ time, host, what, bytesReceived, durationMs: clock.now() - startedAt, outcome });
  }
}
