import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHeads } from '../../utils/chain/compare-heads.ts';
import { observe } from '../../utils/chain/read-observation.ts';
import { createRpc, type Rpc } from '../../utils/chain/rpc.ts';
import { type EndpointReport, testEndpoint } from '../../utils/chain/test-endpoint.ts';
import { inEnglish } from '../../utils/figures/english.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import { startTestChain, type TestChain } from './test-chain.ts';

const { gridReads } = readsOf(registry);
let chain: TestChain;
let liar: TestChain;
let good: FaultyProxy;
let bad: FaultyProxy;

beforeAll(async () => {
  const endTime = BigInt(Math.floor(Date.now() / 1_000));
  chain = await startTestChain({ days: 3, endTime });
  // Blocks at the same times with other figures: a node that lies consistently.
  liar = await startTestChain({ days: 3, endTime, seed: 99 });
  good = await startFaultyProxy(chain.url);
  bad = await startFaultyProxy(chain.url, { otherChain: liar.url, behind: 1 });
});

afterAll(async () => {
  await Promise.all([good?.stop(), bad?.stop(), chain?.stop(), liar?.stop()]);
});

const rpcOf = (...proxies: FaultyProxy[]) =>
  createRpc({
    endpoints: proxies.map(({ endpoint }) => endpoint),
    timeoutMs: 10_000,
    historySpacingMs: 0,
    maxWaitMs: 0,
  });

const compared = async (rpc: Rpc) => compareHeads(rpc, gridReads, await observe(rpc, gridReads, 'latest'));

describe('compareHeads', () => {
  it('finds two honest endpoints to agree', async () => {
    bad.fault = 'none';
    const comparison = await compared(rpcOf(good, bad));
    expect(comparison).toMatchObject({ differing: [], block: (await chain.head()).block });
    expect(comparison?.hosts).toEqual([new URL(good.url).host, new URL(bad.url).host]);
  });

  it('shows both values of each read that differs', async () => {
    bad.fault = 'wrong-chain';
    const comparison = await compared(rpcOf(good, bad));
    const differing = comparison?.differing.find(({ id }) => id === 'kelp.supply');
    const truth = comparison?.observation.reads['kelp.supply'];
    expect(differing?.values[0]).toEqual(truth);
    expect(differing?.values[1]).toMatchObject({ ok: true });
    expect(differing?.values[1]).not.toEqual(truth);
    // The real rates are the same on both.
    expect(comparison?.differing.some(({ id }) => id === 'lido.rate')).toBe(false);
  });

  it('proves nothing with one endpoint', async () => {
    bad.fault = 'dead';
    expect(await compared(rpcOf(good, bad))).toBeNull();
    expect(await compared(rpcOf(good))).toBeNull();
  });
});

const problemOf = ({ problem }: EndpointReport) => inEnglish(problem!);

describe('testEndpoint', () => {
  it('tells what a good endpoint can do', async () => {
    const head = await chain.head();
    expect(await testEndpoint(good.url, { chainId: 31337 })).toMatchObject({
      url: good.url,
      reachable: true,
      chainId: 31337,
      head: head.block.toString(),
      multicall: true,
      archive: true,
      problem: null,
    });
  });

  it('tells what is missing or wrong', async () => {
    expect(problemOf(await testEndpoint(good.url, { chainId: 1 }))).toBe('is on chain 31337 instead of 1');
    bad.fault = 'no-archive';
    expect(await testEndpoint(bad.url)).toMatchObject({ reachable: true, multicall: true, archive: false });
    expect(problemOf(await testEndpoint(bad.url))).toMatch(/no state 30 days old/);
    bad.fault = 'html';
    expect(await testEndpoint(bad.url)).toMatchObject({ reachable: false, head: null, latencyMs: null });
    expect(problemOf(await testEndpoint(bad.url))).toMatch(/a web page/);
    expect(problemOf(await testEndpoint('nonsense'))).toBe('This is not a web address');
    expect((await testEndpoint('http://127.0.0.1:9', { timeoutMs: 2_000 })).reachable).toBe(false);
  });

  it('notices a clock or a head that is hours off', async () => {
    const later = { now: () => Date.now() + 7_200_000, random: () => 0.5, sleep: async () => {} };
    expect(problemOf(await testEndpoint(good.url, { clock: later }))).toMatch(/120 minutes old/);
    const earlier = { ...later, now: () => Date.now() - 7_200_000 };
    expect(problemOf(await testEndpoint(good.url, { clock: earlier }))).toMatch(/from the future/);
  });
});
