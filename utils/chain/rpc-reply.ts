import * as v from 'valibot';
import type { Words } from '../language/words.ts';
import { RpcError, type RpcErrorCode } from './rpc-error.ts';

/** What one call of a request was answered: its result, or the node's error. */
export type RpcOutcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: RpcError };

/** https://www.jsonrpc.org/specification#response_object, `data` being free-form. */
const errorSchema = v.object({
  code: v.optional(v.number()),
  message: v.optional(v.string()),
  data: v.optional(v.unknown()),
});
const replySchema = v.object({
  id: v.optional(v.nullable(v.union([v.number(), v.string()]))),
  result: v.optional(v.unknown()),
  error: v.optional(v.nullable(v.union([errorSchema, v.string()]))),
});
type Reply = v.InferOutput<typeof replySchema>;

/**
 * Reads the body of a JSON-RPC reply to calls numbered `firstId`, `firstId + 1`, …; a batch may come in any order.
 * Throws an RpcError where the reply as a whole is no answer; an error of one call is that call's outcome.
 */
export function parseRpcReply(body: string, firstId: number, count: number, host: string): RpcOutcome[] {
  const json = parseJson(body, host);
  const replies = (Array.isArray(json) ? json : [json]).map(reply => checkReply(reply, host));
  const whole = replies[0];
  // One error object for the whole batch, or an operator's error without an id.
  if (replies.length === 1 && whole && hasError(whole) && (count > 1 || whole.id === undefined || whole.id === null))
    throw replyError(whole, host);
  if (replies.length !== count)
    throw new RpcError('malformed', host, { say: 'rpcAnswerCount', of: [replies.length, count] });
  return Array.from({ length: count }, (_, index) => outcomeOf(replies, firstId + index, host));
}

function parseJson(body: string, host: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    const say = /^\s*</.test(body) ? 'rpcWebPage' : body.trim() === '' ? 'rpcNothing' : 'rpcBrokenJson';
    throw new RpcError('not-json', host, { say });
  }
}

function checkReply(reply: unknown, host: string): Reply {
  const checked = v.safeParse(replySchema, reply);
  if (!checked.success) throw new RpcError('malformed', host, { say: 'rpcNotRpc' });
  return checked.output;
}

function outcomeOf(replies: readonly Reply[], id: number, host: string): RpcOutcome {
  const mine = replies.filter(reply => reply.id === id);
  const reply = mine[0];
  if (!reply || mine.length > 1) throw new RpcError('wrong-id', host, { say: 'rpcWrongId' });
  if (hasError(reply)) return { ok: false, error: replyError(reply, host) };
  if (reply.result === undefined) throw new RpcError('malformed', host, { say: 'rpcNoResult' });
  return { ok: true, result: reply.result };
}

function hasError(reply: Reply): boolean {
  return reply.error !== undefined && reply.error !== null;
}

function replyError(reply: Reply, host: string): RpcError {
  const { error } = reply;
  const message = (typeof error === 'string' ? error : error?.message) ?? '';
  const code = typeof error === 'string' ? undefined : error?.code;
  const words: Words = message ? { say: 'rpcSays', of: [message.slice(0, 200)] } : { say: 'rpcNoWords' };
  return new RpcError(errorKind(message, code), host, words);
}

/**
 * Sorts a node's error by its words, since codes differ from client to client: geth, Erigon, Nethermind, Reth and the
 * gateways in front of them (publicnode: "Archive requests require a personal token"; 1rpc: "usage limit").
 */
export function errorKind(message: string, code?: number): RpcErrorCode {
  if (archiveWords.test(message)) return 'archive-refused';
  // -32005 is "limit exceeded", https://eips.ethereum.org/EIPS/eip-1474
  if (code === -32005 || code === 429) return 'rate-limited';
  if (code === 3 || executionWords.test(message)) return 'call-failed';
  if (limitWords.test(message)) return 'rate-limited';
  // -32602 to -32600: this node does not take the question in this form, though it may in another.
  return code !== undefined && code >= -32602 && code <= -32600 ? 'call-failed' : 'rpc';
}

const archiveWords =
  /archive|missing trie node|historical (state|rpc)|state .{0,40}(not available|unavailable|pruned|discarded)|old data not available|pruned|(header|block|state) (is |was )?not found|unknown block|distance to target block|block .{0,40}not available|BlockOutOfRange/i;
const executionWords =
  /revert|\bgas\b|initcode|code size|opcode|stack (over|under)flow|contract creation|execution (aborted|failed|error|timeout)|EVM error/i;
const limitWords =
  /rate.?limit|(usage|request|rate) limit|too many|limit (exceeded|reached)|exceeded.{0,30}(quota|limit)|quota|throttl/i;
