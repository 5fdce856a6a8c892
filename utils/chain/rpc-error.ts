import type { Words } from '../language/words.ts';

/** Every way an endpoint can fail us. */
export type RpcErrorCode =
  | 'timeout'
  | 'unreachable'
  | 'rate-limited'
  | 'http'
  | 'not-json'
  | 'malformed'
  | 'wrong-id'
  | 'too-large'
  /** The node reports an error of its own. */
  | 'rpc'
  /** The call as a whole failed in the EVM: out of gas, too large, refused. */
  | 'call-failed'
  /** The node keeps no state of that age. */
  | 'archive-refused'
  | 'wrong-chain'
  | 'wrong-block'
  | 'stale-head'
  /** None of the endpoints gave an answer. */
  | 'no-endpoint';

/** A failure with a code to decide by, the host it came from, and words for a person. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: RpcErrorCode;
  readonly host: string;
  readonly words: Words;
  /** What the host asked us to wait, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(code: RpcErrorCode, host: string, words: Words, retryAfterMs: number | null = null) {
    super(`${host}: ${code}`);
    this.code = code;
    this.host = host;
    this.words = words;
    this.retryAfterMs = retryAfterMs;
  }
}
