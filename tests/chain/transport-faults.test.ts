import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../utils/chain/clock.ts';
import type { EndpointHealth } from '../../utils/chain/endpoint-health.ts';
import { findBlocksAt } from '../../utils/chain/find-block-at.ts';
import { gridTimes } from '../../utils/chain/grid-times.ts';
import type { Observation } from '../../utils/chain/observation.ts';
import { readBlockTimes } from '../../utils/chain/read-block-times.ts';
import { readObservation } from '../../utils/chain/read-observation.ts';
import { createRpc, type RequestRecord, type RpcOptions } from '../../utils/chain/rpc.ts';
import { RpcError } from '../../utils/chain/rpc-error.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { inEnglish } from '../../utils/figures/english.ts';
import type { Sentence } from '../../utils/language/words.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { type Fault, type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import { startTestChain, type TestChain } from './test-chain.ts';

const { presentReads: reads, gridReads } = readsOf(registry);
let chain: TestChain;
let otherChain: EmbeddedChain;
let good: FaultyProxy;
let bad: FaultyProxy;
let truth: { now: Observation; past: Observation };
const pastBlock = 20n;

beforeAll(async () => {
  chain = await startTestChain({ days: 40 });
  otherChain = await startEmbeddedChain({ chainId: 5, addresses: [], genesisTime: chain.genesis.time });
  for (const { time } of chain.blocks) await otherChain.mine(time);
  good = await startFaultyProxy(chain.url);
  bad = await startFaultyProxy(chain.url, { otherChain: otherChain.url, behind: 30 });
  const rpc = rpcOf([good]);
  truth = { now: await readObservation(rpc, reads, 'latest'), past: await readObservation(rpc, reads, pastBlock) };
});

afterAll(async () => {
  await Promise.all([good?.stop(), bad?.stop(), chain?.stop(), otherChain?.stop()]);
});

/** Stands still but for what the transport would have slept, and that passes at once. */
function hastyClock(): Clock & { sleptMs: number } {
  const startedAt = Date.now();
  const clock = {
    sleptMs: 0,
    now: () => startedAt + clock.sleptMs,
    random: () => 0.5,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      clock.sleptMs += ms;
    },
  };
  return clock;
}

function rpcOf(proxies: readonly FaultyProxy[], options: Partial<RpcOptions> = {}) {
  const endpoints = proxies.map(({ endpoint }) => endpoint);
  return createRpc({
    endpoints,
    chainId: 31337,
    clock: hastyClock(),
    timeoutMs: 10_000,
    historySpacingMs: 0,
    ...options,
  });
}

async function errorOf(promise: Promise<unknown>): Promise<RpcError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RpcError);
  return error as RpcError;
}

const present: readonly (readonly [Fault, RegExp])[] = [
  ['dead', /could not be reached/],
  ['slow', /no answer within 0.6 s/],
  ['half-dead', /no answer within 0.6 s/],
  ['rate-limiting', /HTTP 429/],
  ['server-error', /HTTP 503/],
  ['html', /a web page/],
  ['truncated-json', /broken JSON/],
  ['wrong-chain', /on chain 5 instead of 31337/],
  ['wrong-id', /not asked/],
  ['error-body', /usage limit/],
  ['rpc-error', /Internal error/],
  ['no-result', /without a result/],
  ['endless', /more than 200,000 bytes/],
  ['redirect', /could not be reached/],
];

describe.each(present)('an endpoint that is %s', (fault, words) => {
  // Only where waiting is the fault itself is it kept short: a busy machine may take its time to answer well.
  const timeoutMs = fault === 'slow' || fault === 'half-dead' ? 600 : 10_000;
  const limits = { timeoutMs, maxReplyBytes: 200_000 };

  it('is passed over for the next one', async () => {
    bad.fault = fault;
    const log: RequestRecord[] = [];
    const rpc = rpcOf([bad, good], { ...limits, onRequest: record => log.push(record) });
    expect(await readObservation(rpc, reads, 'latest')).toEqual(truth.now);
    expect(await readObservation(rpc, reads, pastBlock)).toEqual(truth.past);
    expect(rpc.lastHost()).toBe(new URL(good.url).host);
    expect(log[0]?.host).toBe(new URL(bad.url).host);
    expect(log.some(({ outcome }) => (outcome as Sentence).say === 'requestOk')).toBe(true);
  });

  it('is named where it is the only one', async () => {
    bad.fault = fault;
    const error = await errorOf(readObservation(rpcOf([bad], limits), reads, 'latest'));
    expect(inEnglish(error.words)).toMatch(words);
    expect(error.host).toContain('127.0.0.1');
    expect(error.code).toBe(fault === 'endless' ? 'too-large' : 'no-endpoint');
  });

  it('is used again once it has recovered', async () => {
    bad.fault = fault;
    const clock = hastyClock();
    const rpc = rpcOf([bad], { ...limits, clock });
    await errorOf(readObservation(rpc, reads, 'latest'));
    bad.fault = 'none';
    await clock.sleep(3_600_000);
    // An hour on, the head looks stale to that clock; it is still the newest there is.
    expect(await readObservation(rpc, reads, 'latest')).toEqual(truth.now);
  });
});

describe('answers that look right', () => {
  it('accepts a batch in another order', async () => {
    bad.fault = 'reordered-batch';
    const times = gridTimes(truth.now.time, 5);
    const [mixed, straight] = [rpcOf([bad]), rpcOf([good])];
    expect(await findBlocksAt(mixed, times, { known: [truth.now] })).toEqual(
      await findBlocksAt(straight, times, { known: [truth.now] }),
    );
    expect(bad.requests.some(request => Array.isArray(request) && request.length > 1)).toBe(true);
  });

  it('refuses the head given for a past block', async () => {
    bad.fault = 'head-for-past';
    expect(await readObservation(rpcOf([bad, good]), reads, pastBlock)).toEqual(truth.past);
    const error = await errorOf(readObservation(rpcOf([bad]), reads, pastBlock));
    expect(inEnglish(error.words)).toMatch(/answered for block \d+ instead of 20/);
    const found = await findBlocksAt(rpcOf([bad, good]), gridTimes(truth.now.time, 3), { known: [truth.now] });
    expect(found.every(block => block !== null)).toBe(true);
  });

  it('refuses a block whose time is not the one its search found', async () => {
    const expectTime = truth.past.time + 1n;
    const error = await errorOf(readObservation(rpcOf([good]), reads, pastBlock, { expectTime }));
    expect(inEnglish(error.words)).toMatch(/another time/);
  });

  it('asks on where a head is stale, and takes the newest where all are', async () => {
    bad.fault = 'stale-head';
    expect(await readObservation(rpcOf([bad, good]), reads, 'latest')).toEqual(truth.now);
    const old = await readObservation(rpcOf([bad]), reads, 'latest');
    expect(old.block).toBe(truth.now.block - 30n);
    const error = await errorOf(readObservation(rpcOf([bad]), reads, 'latest', { notBefore: truth.now.block }));
    expect(inEnglish(error.words)).toMatch(/behind/);
  });

  it('gives the head of the chain to a clock that is a day wrong', async () => {
    for (const wrongMs of [-86_400_000, 86_400_000]) {
      const clock = { ...hastyClock(), now: () => Date.now() + wrongMs };
      expect(await readObservation(rpcOf([good], { clock }), reads, 'latest')).toEqual(truth.now);
    }
  });
});

describe('an endpoint without an archive', () => {
  it('serves the present alone, and is not asked for history again', async () => {
    bad.fault = 'no-archive';
    bad.requests.length = 0;
    const rpc = rpcOf([bad, good]);
    expect(await readObservation(rpc, reads, pastBlock)).toEqual(truth.past);
    expect(await readObservation(rpc, reads, pastBlock + 1n)).toMatchObject({ block: pastBlock + 1n });
    expect(bad.requests).toHaveLength(1);
    expect(await readObservation(rpc, reads, 'latest')).toEqual(truth.now);
    expect(rpc.lastHost()).toBe(new URL(bad.url).host);
  });

  it('leaves history unavailable where there is no other', async () => {
    bad.fault = 'no-archive';
    const rpc = rpcOf([bad]);
    expect((await errorOf(readObservation(rpc, reads, pastBlock))).code).toBe('archive-refused');
    expect((await errorOf(readObservation(rpc, reads, pastBlock))).code).toBe('archive-refused');
    expect(await readObservation(rpc, reads, 'latest')).toEqual(truth.now);
  });
});

describe('calls that a node will not run', () => {
  it('goes to Multicall3 itself where calls without a recipient are refused', async () => {
    bad.fault = 'no-creation';
    bad.requests.length = 0;
    const rpc = rpcOf([bad]);
    expect(await readObservation(rpc, reads, 'latest')).toEqual(truth.now);
    expect(await readObservation(rpc, reads, pastBlock)).toEqual(truth.past);
    // Refused once, remembered after.
    expect(bad.requests).toHaveLength(3);
  });

  it('asks in halves where all at once is too much', async () => {
    bad.fault = 'little-gas';
    expect(await readObservation(rpcOf([bad]), reads, pastBlock)).toEqual(truth.past);
    expect(await readObservation(rpcOf([bad]), reads, 'latest')).toEqual(truth.now);
  });
});

describe('the manners of the transport', () => {
  it('waits longer after each failure', async () => {
    bad.fault = 'server-error';
    const health: Record<string, EndpointHealth> = {};
    const clock = hastyClock();
    const rests: number[] = [];
    for (let times = 0; times < 5; times++) {
      await errorOf(readObservation(rpcOf([bad], { clock, health, passes: 1 }), reads, 'latest'));
      const restMs = health[bad.url]!.restUntil - clock.now();
      rests.push(restMs);
      await clock.sleep(restMs + 1);
    }
    expect(rests).toEqual([750, 1_500, 3_000, 6_000, 12_000]);
  });

  it('keeps the distance an endpoint asks for', async () => {
    good.requests.length = 0;
    const clock = hastyClock();
    const rpc = createRpc({ endpoints: [{ ...good.endpoint, spacingMs: 500 }], clock, historySpacingMs: 0 });
    await Promise.all([1n, 2n, 3n].map(block => readObservation(rpc, gridReads, block)));
    expect(clock.sleptMs).toBeGreaterThan(900);
  });

  it('asks for old state once a second at most, whichever the endpoint', async () => {
    const clock = hastyClock();
    const rpc = rpcOf([good], { clock, historySpacingMs: 1_000 });
    for (const block of [1n, 2n, 3n, 4n]) await readObservation(rpc, gridReads, block);
    expect(clock.sleptMs).toBeGreaterThan(2_500);
    // Three calls in a batch are followed by three seconds.
    const before = clock.sleptMs;
    await readBlockTimes(rpc, [1n, 2n, 3n]);
    await readBlockTimes(rpc, [4n]);
    expect(clock.sleptMs - before).toBeGreaterThan(3_500);
  });

  it('stops at once when told to', async () => {
    bad.fault = 'slow';
    const controller = new AbortController();
    const reading = readObservation(rpcOf([bad], { timeoutMs: 60_000 }), reads, 'latest', {
      signal: controller.signal,
    });
    controller.abort(new Error('the worker is closing'));
    await expect(reading).rejects.toThrow('the worker is closing');
  });

  it('reads the present in one request of less than 25 kB', async () => {
    const log: RequestRecord[] = [];
    await readObservation(rpcOf([good], { onRequest: record => log.push(record) }), reads, 'latest');
    expect(log).toHaveLength(1);
    expect(log[0]!.bytesReceived).toBeLessThan(25_000);
    console.log(`present: ${reads.length} reads, 1 request, ${log[0]!.bytesReceived} bytes`);
  });
});
