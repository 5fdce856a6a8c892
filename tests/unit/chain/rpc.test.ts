import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../utils/chain/endpoint.ts';
import { createRpc, type Question, type RequestRecord } from '../../../utils/chain/rpc.ts';
import { RpcError } from '../../../utils/chain/rpc-error.ts';
import { inEnglish } from '../../../utils/figures/english.ts';

const endpoint = (host: string, more: Partial<Endpoint> = {}): Endpoint => ({
  url: `https://${host}/`,
  present: true,
  history: true,
  maxBatch: 3,
  spacingMs: 0,
  note: '',
  source: '',
  ...more,
});

/** Answers by host: a function of the messages sent. */
function fakeFetch(answers: Record<string, (messages: { id: number; method: string }[]) => unknown>) {
  const asked: string[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    const { host } = new URL(String(url));
    asked.push(host);
    const json = JSON.parse(String(init?.body));
    const replies = answers[host]!([json].flat());
    return new Response(JSON.stringify(Array.isArray(json) ? replies : (replies as unknown[])[0]));
  };
  return { fetch: fetch as typeof globalThis.fetch, asked };
}

const echo = (messages: { id: number; method: string }[]) =>
  messages.map(({ id, method }) => ({ id, result: method === 'eth_chainId' ? '0x1' : method }));

const question = (calls: number, more: Partial<Question<unknown>> = {}): Question<unknown> => ({
  need: 'present',
  what: 'a test',
  calls: Array.from({ length: calls }, (_, index) => ({ method: `call-${index}`, params: [] })),
  accept: results => results,
  ...more,
});

describe('createRpc', () => {
  it('splits a question by the endpoint’s batches and asks for the chain once', async () => {
    const { fetch, asked } = fakeFetch({ a: echo });
    const rpc = createRpc({ endpoints: [endpoint('a')], chainId: 1, fetch });
    expect(await rpc.ask(question(5))).toEqual(['call-0', 'call-1', 'call-2', 'call-3', 'call-4']);
    expect(asked).toHaveLength(2);
    expect(await rpc.ask(question(3))).toEqual(['call-0', 'call-1', 'call-2']);
    expect(asked).toHaveLength(3);
    expect(rpc.chainId()).toBe(1);
  });

  it('lets the first answer fix the chain where none is wanted', async () => {
    const { fetch } = fakeFetch({
      a: echo,
      b: messages => messages.map(({ id }) => ({ id, result: '0x5' })),
    });
    const rpc = createRpc({ endpoints: [endpoint('a'), endpoint('b')], fetch, passes: 1 });
    await rpc.ask(question(1));
    expect(rpc.chainId()).toBe(1);
    const error = await rpc.ask(question(1, { among: ({ url }) => url.includes('//b') })).catch(reason => reason);
    expect(error).toMatchObject({ code: 'no-endpoint' });
    expect(inEnglish((error as RpcError).words)).toBe('b: is on chain 5 instead of 1');
  });

  it('sends a question on where its answer is not accepted', async () => {
    const { fetch, asked } = fakeFetch({ a: echo, b: echo });
    const log: RequestRecord[] = [];
    const rpc = createRpc({ endpoints: [endpoint('a'), endpoint('b')], fetch, onRequest: record => log.push(record) });
    const accept: Question<unknown>['accept'] = (results, { host }) => {
      if (host === 'a') throw new RpcError('stale-head', host, { say: 'rpcBehind', of: ['5'] });
      return results;
    };
    await rpc.ask(question(1, { accept }));
    expect(asked).toEqual(['a', 'b']);
    expect(log.map(({ host, outcome }) => [host, outcome])).toEqual([
      ['a', { say: 'requestOk' }],
      ['b', { say: 'requestOk' }],
    ]);
    expect(log[0]).toMatchObject({ what: 'a test', time: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it('throws what is not an endpoint’s fault as it is', async () => {
    const { fetch } = fakeFetch({ a: echo, b: echo });
    const rpc = createRpc({ endpoints: [endpoint('a'), endpoint('b')], fetch });
    const accept = () => {
      throw new TypeError('a bug');
    };
    await expect(rpc.ask(question(1, { accept }))).rejects.toThrow(new TypeError('a bug'));
  });

  it('says that no endpoint is set up, or that none has history', async () => {
    const none = await createRpc({ endpoints: [] })
      .ask(question(1))
      .catch(reason => reason);
    expect(none).toMatchObject({ code: 'no-endpoint', words: { say: 'rpcNoneSetUp' } });
    const present = createRpc({ endpoints: [endpoint('a', { history: false })] });
    const old = await present.ask(question(1, { need: 'history' })).catch(reason => reason);
    expect(old).toMatchObject({ code: 'archive-refused', words: { say: 'rpcNoneOld' } });
  });
});
