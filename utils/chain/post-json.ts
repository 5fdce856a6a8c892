import type { Words } from '../language/words.ts';
import { RpcError, type RpcErrorCode } from './rpc-error.ts';
import { errorKind } from './rpc-reply.ts';

export type PostOptions = {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly maxReplyBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Told the bytes that arrived, whatever became of them. */
  readonly onBytes: (count: number) => void;
};

/** Posts JSON and returns the body of a good reply; everything else is an RpcError, or the reason of the signal. */
export async function postJson(url: string, body: unknown, options: PostOptions): Promise<string> {
  const host = hostOf(url);
  // Called bare: a browser's fetch refuses any receiver but the global object ("Illegal invocation").
  const { fetch } = options;
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A redirect would carry the request to a host that the person never saw listed.
      redirect: 'error',
      signal,
    });
    const text = await readCapped(response, options, host);
    if (!response.ok) throw statusError(response, text, host);
    return text;
  } catch (error) {
    if (error instanceof RpcError) throw error;
    if (options.signal?.aborted) throw options.signal.reason;
    if (timeout.aborted) throw new RpcError('timeout', host, { say: 'rpcTimeout', of: [options.timeoutMs / 1_000] });
    throw new RpcError('unreachable', host, { say: 'rpcUnreachable' });
  }
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

async function readCapped(response: Response, options: PostOptions, host: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    options.onBytes(value.byteLength);
    if (bytes > options.maxReplyBytes) {
      await reader.cancel();
      throw new RpcError('too-large', host, { say: 'rpcTooMuch', of: [options.maxReplyBytes] });
    }
    text += decoder.decode(value, { stream: true });
  }
}

function statusError(response: Response, text: string, host: string): RpcError {
  const words: Words = { say: 'rpcHttp', of: [String(response.status)] };
  const retryAfterMs = Number(response.headers.get('retry-after') ?? 0) * 1_000 || null;
  return new RpcError(statusKind(response.status, text), host, words, retryAfterMs);
}

/** publicnode refuses old state with 403 and words about archives; a node's error may come with any status. */
function statusKind(status: number, text: string): RpcErrorCode {
  if (status === 429) return 'rate-limited';
  const kind = errorKind(text.slice(0, 2_000));
  if (status < 500 && (kind === 'archive-refused' || kind === 'rate-limited')) return kind;
  if (/^\s*\{/.test(text) && kind !== 'rpc') return kind;
  return 'http';
}
