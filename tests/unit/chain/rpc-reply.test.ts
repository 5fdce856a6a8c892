import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RpcError } from '../../../utils/chain/rpc-error.ts';
import { errorKind, parseRpcReply } from '../../../utils/chain/rpc-reply.ts';
import { runs } from '../runs.ts';

function codeOf(parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof RpcError) return error.code;
    throw error;
  }
}

describe('parseRpcReply', () => {
  it('gives results in the order of the calls, whatever the order of the batch', () => {
    const body = JSON.stringify([
      { jsonrpc: '2.0', id: 8, result: 'b' },
      { jsonrpc: '2.0', id: 7, result: 'a' },
    ]);
    expect(parseRpcReply(body, 7, 2, 'node')).toEqual([
      { ok: true, result: 'a' },
      { ok: true, result: 'b' },
    ]);
  });

  it('takes null for a result, and its absence for a failure', () => {
    expect(parseRpcReply('{"id":1,"result":null}', 1, 1, 'node')).toEqual([{ ok: true, result: null }]);
    expect(codeOf(() => parseRpcReply('{"id":1}', 1, 1, 'node'))).toBe('malformed');
  });

  it('keeps the error of one call apart from the others', () => {
    const body = '[{"id":1,"result":"0x1"},{"id":2,"error":{"code":3,"message":"execution reverted"}}]';
    const [first, second] = parseRpcReply(body, 1, 2, 'node');
    expect(first).toEqual({ ok: true, result: '0x1' });
    expect(second).toMatchObject({ ok: false, error: { code: 'call-failed', host: 'node' } });
  });

  it.each([
    ['', 'not-json'],
    ['<html>', 'not-json'],
    ['{"id":1,"result":"0x', 'not-json'],
    ['null', 'malformed'],
    ['[]', 'malformed'],
    ['"0x1"', 'malformed'],
    ['{"id":2,"result":"0x1"}', 'wrong-id'],
    ['{"id":"1","result":"0x1"}', 'wrong-id'],
    ['[{"id":1,"result":1},{"id":1,"result":2}]', 'malformed'],
    ['{"error":"You\'ve reached the usage limit"}', 'rate-limited'],
    ['{"id":null,"error":{"code":-32700,"message":"Parse error"}}', 'rpc'],
  ])('names the fault of %s', (body, code) => {
    expect(codeOf(() => parseRpcReply(body, 1, 1, 'node'))).toBe(code);
  });

  it('gives an outcome for each call or a named error, for any text and any JSON', () => {
    const reply = fc.record(
      {
        id: fc.oneof(fc.constantFrom(1, 2, 3, null, '1'), fc.anything()),
        result: fc.oneof(fc.constant('0x'), fc.anything()),
        error: fc.oneof(fc.constant(null), fc.string(), fc.record({ code: fc.anything(), message: fc.anything() })),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.oneof(reply, fc.array(reply, { maxLength: 4 })).map(value => JSON.stringify(value) ?? ''),
    );
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 3 }), (text, count) => {
        codeOf(() => expect(parseRpcReply(text, 1, count, 'node')).toHaveLength(count));
      }),
      { numRuns: runs(3_000) },
    );
  });
});

describe('errorKind', () => {
  it.each([
    ['Archive requests require a personal token', -32602, 'archive-refused'],
    ['missing trie node 2f… (path ) state 0x… is not available', -32000, 'archive-refused'],
    ['header not found', -32000, 'archive-refused'],
    ['distance to target block exceeds maximum proof window', undefined, 'archive-refused'],
    ['historical state 0x12 is not available', -32000, 'archive-refused'],
    ['state at block #123 is pruned', -32000, 'archive-refused'],
    ['Public endpoint rate limit exceeded', 35, 'rate-limited'],
    ["You've reached the usage limit", undefined, 'rate-limited'],
    ['limit exceeded', -32005, 'rate-limited'],
    ['Too Many Requests', 429, 'rate-limited'],
    ['execution reverted', 3, 'call-failed'],
    ['out of gas', -32000, 'call-failed'],
    ['gas required exceeds allowance (50000000)', -32000, 'call-failed'],
    ['max initcode size exceeded: code size 60000, limit 49152', -32000, 'call-failed'],
    ['missing value for required argument 0', -32602, 'call-failed'],
    ['Internal error', -32603, 'rpc'],
    ['Unauthorized', -32000, 'rpc'],
  ])('%s (%s) is %s', (message, code, kind) => {
    expect(errorKind(message, code)).toBe(kind);
  });
});
