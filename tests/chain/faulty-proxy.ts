import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '../../utils/chain/endpoint.ts';

/** Ways in which public endpoints have been seen to fail. */
export type Fault =
  | 'none'
  /** Closes the connection. */
  | 'dead'
  /** Never answers. */
  | 'slow'
  /** Sends half of the answer and then nothing. */
  | 'half-dead'
  | 'rate-limiting'
  | 'server-error'
  | 'html'
  | 'truncated-json'
  /** Answers for another chain: the proxy's second upstream. */
  | 'wrong-chain'
  /** Its head stays some blocks behind. */
  | 'stale-head'
  /** Answers the head whatever block is asked for. */
  | 'head-for-past'
  | 'reordered-batch'
  | 'wrong-id'
  | 'error-body'
  | 'rpc-error'
  /** Keeps no old state, and says so with HTTP 403. */
  | 'no-archive'
  | 'no-result'
  | 'endless'
  | 'redirect'
  /** Refuses calls without a recipient. */
  | 'no-creation'
  /** Runs out of gas where a call carries much. */
  | 'little-gas'
  /** Gives a call 50 million gas, as geth does unless told otherwise. */
  | 'gas-cap';

export type FaultyProxy = {
  readonly url: string;
  readonly endpoint: Endpoint;
  /** Bodies of the requests so far. */
  readonly requests: unknown[];
  fault: Fault;
  readonly stop: () => Promise<void>;
};

export type ProxyOptions = {
  readonly fault?: Fault;
  /** Where `wrong-chain` leads. */
  readonly otherChain?: string;
  /** Blocks by which `stale-head` is behind. */
  readonly behind?: number;
  readonly endpoint?: Partial<Endpoint>;
};

type Message = { id: number; method: string; params: unknown[] };
type Reply = { id: number; result?: unknown; error?: unknown };

/** An endpoint on 127.0.0.1 that passes requests on to a real chain and spoils the answers in one way. */
export async function startFaultyProxy(upstream: string, options: ProxyOptions = {}): Promise<FaultyProxy> {
  const requests: unknown[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = JSON.parse(await bodyOf(request)) as Message | Message[];
    requests.push(json);
    const { fault } = proxy;
    if (fault === 'dead') return void response.destroy();
    if (fault === 'slow') return;
    const canned = cannedReply(fault, json);
    if (canned) return void response.writeHead(canned.status, canned.headers).end(canned.body);
    const messages = [json].flat().map(message => spoilQuestion(message, fault, options.behind ?? 100));
    const target = fault === 'wrong-chain' && options.otherChain ? options.otherChain : upstream;
    const replies = await Promise.all(messages.map(message => forward(target, message, fault)));
    send(response, fault, Array.isArray(json) ? replies : replies[0]!);
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoint = { url, present: true, history: true, maxBatch: 10, spacingMs: 0, note: '', source: '' };
  const proxy: FaultyProxy = {
    url,
    endpoint: { ...endpoint, ...options.endpoint },
    requests,
    fault: options.fault ?? 'none',
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

type Canned = { status: number; headers: Record<string, string>; body: string };

function cannedReply(fault: Fault, json: Message | Message[]): Canned | null {
  const answer = (status: number, body: string, headers: Record<string, string> = {}) => ({ status, headers, body });
  const asksForPast = [json].flat().some(({ params }) => isNumber(params.at(-1)));
  if (fault === 'rate-limiting') return answer(429, 'Too many requests', { 'retry-after': '1' });
  if (fault === 'server-error') return answer(503, 'upstream connect error');
  if (fault === 'html') return answer(200, '<!doctype html><title>Just a moment…</title>');
  if (fault === 'error-body') return answer(200, '{"error":"You\'ve reached the usage limit"}');
  if (fault === 'redirect') return answer(307, '', { location: 'http://127.0.0.1:9/' });
  if (fault === 'no-archive' && asksForPast)
    return answer(
      403,
      '{"jsonrpc":"2.0","error":{"code":-32602,"message":"Archive requests require a personal token"}}',
    );
  return null;
}

function isNumber(tag: unknown): boolean {
  return typeof tag === 'string' && /^0x[0-9a-f]{1,16}$/.test(tag);
}

function spoilQuestion(message: Message, fault: Fault, behind: number): Message & { behind?: number } {
  const tag = message.params.at(-1);
  if (fault === 'head-for-past' && isNumber(tag))
    return { ...message, params: [...message.params.slice(0, -1), 'latest'] };
  if (fault === 'stale-head' && tag === 'latest') return { ...message, behind };
  return message;
}

async function forward(
  url: string,
  { behind, ...message }: Message & { behind?: number },
  fault: Fault,
): Promise<Reply> {
  const [call] = message.params as [{ to?: string; data?: string } | undefined];
  if (fault === 'no-creation' && message.method === 'eth_call' && !call?.to)
    return { id: message.id, error: { code: -32602, message: 'invalid argument 0: missing value for field to' } };
  if (fault === 'little-gas' && (call?.data?.length ?? 0) > 20_000)
    return { id: message.id, error: { code: -32000, message: 'out of gas' } };
  if (fault === 'gas-cap' && message.method === 'eth_call')
    return post(url, { ...message, params: [{ ...call, gas: '0x2faf080' }, ...message.params.slice(1)] });
  if (fault === 'rpc-error') return { id: message.id, error: { code: -32603, message: 'Internal error' } };
  if (fault === 'no-result') return { id: message.id };
  if (behind === undefined) return post(url, message);
  const head = await post(url, { id: 0, method: 'eth_blockNumber', params: [] });
  const stale = `0x${Math.max(0, Number(head.result) - behind).toString(16)}`;
  return post(url, { ...message, params: [...message.params.slice(0, -1), stale] });
}

async function post(url: string, message: Message): Promise<Reply> {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as Reply;
}

function send(response: ServerResponse, fault: Fault, replies: Reply | Reply[]): void {
  const spoilt =
    fault === 'wrong-id'
      ? [replies].flat().map(reply => ({ ...reply, id: reply.id + 1_000 }))
      : fault === 'reordered-batch' && Array.isArray(replies)
        ? replies.toReversed()
        : replies;
  const body = JSON.stringify(Array.isArray(spoilt) && !Array.isArray(replies) ? spoilt[0] : spoilt);
  response.writeHead(200, { 'content-type': 'application/json' });
  if (fault === 'half-dead') return void response.write(body.slice(0, body.length >> 1));
  if (fault === 'truncated-json') return void response.end(body.slice(0, body.length >> 1));
  if (fault === 'endless') return void response.end(body + ' '.repeat(1_000_000));
  response.end(body);
}
