import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RequestRecord } from '../../utils/chain/rpc.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { inEnglish } from '../../utils/figures/english.ts';
import type { HistoryStore } from '../../utils/history/history-store.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { steadyHistory } from '../../utils/history/steady-history.ts';
import type { Sentence, Words } from '../../utils/language/words.ts';
import { type Published, readPublished } from '../../utils/refresh/published.ts';
import { ethereumTimes, lastAtOrBefore } from '../ethereum-times.ts';
import { recordRoundTrips } from '../round-trips.ts';
import { type Fault, type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import { refreshRig, standingClock } from './refresh-rig.ts';
import { startTestChain, type TestChain } from './test-chain.ts';
import { underEthereumHeights } from './under-ethereum-heights.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let chain: TestChain;
let other: EmbeddedChain;
let good: FaultyProxy;
let bad: FaultyProxy;
let nowMs: number;

beforeAll(async () => {
  chain = await startTestChain({ days: 400 });
  good = await startFaultyProxy(chain.url, { endpoint: { maxBatch: 3 } });
  other = await startEmbeddedChain({ chainId: 5, addresses: [] });
  bad = await startFaultyProxy(chain.url, { behind: 300, otherChain: other.url });
  nowMs = Number((await chain.head()).time) * 1000;
});
afterAll(() => Promise.all([good?.stop(), bad?.stop(), chain?.stop(), other?.stop()]));

const isOfHead = (what: Words) => (what as Sentence).say === 'askedHead';
/** What pools pay at the head's block. */
const isOfPools = (what: Words) => (what as Sentence).say === 'askedBlock';
const isOfPresent = (what: Words) => isOfHead(what) || isOfPools(what);

function total(requests: readonly RequestRecord[]) {
  return { requests: requests.length, bytes: requests.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0) };
}

async function fillWhole(rig: ReturnType<typeof refreshRig>) {
  while (!(await rig.fill(hourMs)));
}

const rigOn = (
  proxies: readonly FaultyProxy[],
  history: HistoryStore,
  options: { days?: number; timeoutMs?: number } = {},
) =>
  refreshRig({
    history,
    endpoints: proxies.map(({ endpoint }) => endpoint),
    clock: standingClock(nowMs),
    days: options.days ?? 32,
    timeoutMs: options.timeoutMs ?? 10_000,
  });

test('costs what it may: the present, four heights, 400 days', async () => {
  const history = memoryHistory();
  const rig = rigOn([good], history, { days: 400 });
  await rig.refresh();
  const present = total(rig.requests.filter(({ what }) => isOfPresent(what)));
  const whole = total(rig.requests);
  const heights = total(rig.requests.filter(({ what }) => !isOfPools(what)));
  expect(rig.published[0]?.snapshot?.protocols.lido?.figures['tvl.eth']?.state).toBe('ready');
  expect(present.requests).toBeLessThanOrEqual(2);
  expect(present.bytes).toBeLessThanOrEqual(25_000);
  expect(heights.requests).toBeLessThanOrEqual(8);
  expect(heights.bytes).toBeLessThanOrEqual(100_000);
  const figures = rig.published.at(-1)?.snapshot?.protocols.lido?.figures;
  for (const key of ['apy.7d', 'apy.30d', 'apy.1d']) expect(figures?.[key]?.state, key).toBe('ready');

  await fillWhole(rig);
  const fill = total(rig.requests.slice(whole.requests));
  const stored = await history.usage();
  expect((await readPublished(history)).gridStored).toBe(400);
  console.table({ present, 'four heights': heights, '400 days': fill });
  console.log(`stored: ${stored.points} points and the Snapshot, ${stored.bytes} bytes`);
  expect(stored.bytes).toBeLessThan(8_000_000);

  const before = rig.requests.length;
  expect(await rig.fill(hourMs)).toBe(true);
  expect(rig.requests).toHaveLength(before);
});

test('fills 400 days where blocks come as on Ethereum, each day’s block the right one', async () => {
  const times = ethereumTimes(402, 7);
  const shift = (await chain.head()).time - times.at(-1)!;
  const shifted = times.map(time => time + shift);
  const first = 23_000_000n;
  const history = memoryHistory();
  const rig = refreshRig({
    history,
    endpoints: [good.endpoint],
    clock: standingClock(nowMs),
    days: 400,
    fetch: underEthereumHeights(fetch, chain.blocks, shifted, first),
  });
  await rig.refresh();
  const before = rig.requests.length;
  await fillWhole(rig);
  const fill = total(rig.requests.slice(before));
  const points = (await history.points(31337)).filter(({ kind }) => kind === 'grid');
  expect(points).toHaveLength(400);
  for (const { day, observation } of points) {
    const { block, time } = lastAtOrBefore(shifted, BigInt(day) * 86_400n)!;
    expect(observation).toMatchObject({ block: first + block, time });
  }
  console.log('filling 400 days under Ethereum’s heights', fill);
  // an archive call a second: a quarter of an hour, in slices
  expect(fill.requests).toBeLessThan(1_000);
  expect(fill.bytes).toBeLessThan(2_000_000);
});

describe('a fresh start is useful in one round trip and complete after four', () => {
  const figuresOf = (published: Published | undefined) => published!.snapshot!.protocols.lido!.figures;

  async function start(fetching: typeof fetch, other?: FaultyProxy) {
    const trips = recordRoundTrips(fetching);
    const endpoints = [good, ...(other ? [other] : [])].map(({ endpoint }) => endpoint);
    const clock = standingClock(nowMs);
    const rig = refreshRig({
      history: memoryHistory(),
      endpoints,
      clock,
      days: 400,
      fetch: trips.fetch,
      compares: other !== undefined,
    });
    const depths: number[] = [];
    const stages = rig.published;
    const push = stages.push.bind(stages);
    stages.push = (...items) => {
      depths.push(trips.depth());
      return push(...items);
    };
    const last = await rig.refresh();
    return { trips, rig, depths, first: stages[0], last };
  }

  function check({ trips, depths, first, last }: Awaited<ReturnType<typeof start>>) {
    expect(depths[0]).toBe(1);
    expect(figuresOf(first)['tvl.usd']!.state).toBe('ready');
    for (const key of ['apy.1d', 'apy.7d', 'apy.30d']) expect(figuresOf(last)[key]!.state, key).toBe('ready');
    // A flow is a sum over the daily grid: there from now on, and partial until the days between are filled in.
    for (const key of ['flow.7d.eth', 'flow.30d.usd']) expect(figuresOf(last)[key]!.value, key).toBeDefined();
    expect(trips.depth()).toBeLessThanOrEqual(4);
  }

  test('where blocks come as on Ethereum', async () => {
    const head = await chain.head();
    const most = { trips: 0, requests: 0, bytes: 0 };
    for (let seed = 1; seed <= 12; seed += 1) {
      const times = ethereumTimes(33, seed);
      const shift = head.time - times.at(-1)!;
      const dense = underEthereumHeights(
        fetch,
        chain.blocks,
        times.map(time => time + shift),
      );
      const started = await start(dense);
      check(started);
      const heights = total(started.rig.requests.filter(({ what }) => !isOfPools(what)));
      expect(heights.requests).toBeLessThanOrEqual(8);
      const { requests, bytes } = total(started.rig.requests);
      expect(requests).toBe(heights.requests + 1);
      expect(bytes).toBeLessThanOrEqual(100_000);
      most.trips = Math.max(most.trips, started.trips.depth());
      most.requests = Math.max(most.requests, requests);
      most.bytes = Math.max(most.bytes, bytes);
    }
    console.log('a fresh start on 12 chains as dense as Ethereum, at most', most);
  });

  test('where a block comes once a day, and with the hourly comparison of the head', async () => {
    check(await start(fetch));
    const other = await startFaultyProxy(chain.url);
    check(await start(fetch, other));
    await other.stop();
  });
});

describe('with one endpoint at fault and one good', () => {
  const faults: readonly Fault[] = [
    'dead',
    'half-dead',
    'rate-limiting',
    'server-error',
    'html',
    'truncated-json',
    'stale-head',
    'wrong-chain',
    'head-for-past',
    'reordered-batch',
    'wrong-id',
    'error-body',
    'no-result',
    'endless',
    'no-creation',
    'little-gas',
    'no-archive',
    'slow',
  ];
  test.each(faults)('%s: the Snapshot is the same as without it', async fault => {
    const whole = memoryHistory();
    const undisturbed = rigOn([good], whole);
    await undisturbed.refresh();
    await fillWhole(undisturbed);
    bad.fault = fault;
    const history = memoryHistory();
    const rig = rigOn([bad, good], history, { timeoutMs: 1_500 });
    await rig.refresh();
    await fillWhole(rig);
    expect((await readPublished(history)).snapshot).toEqual((await readPublished(whole)).snapshot);
    expect((await readPublished(history)).problems).toEqual([]);
    expect(await history.points(31337)).toEqual(await whole.points(31337));
  });
});

describe('with no good endpoint', () => {
  test.each<Fault>([
    'dead',
    'slow',
    'half-dead',
    'rate-limiting',
    'server-error',
    'html',
    'truncated-json',
    'wrong-chain',
    'wrong-id',
    'error-body',
    'no-result',
  ])('%s: the last Snapshot stays, and what is wrong is said', async fault => {
    const history = memoryHistory();
    await rigOn([good], history).refresh();
    const before = await readPublished(history);
    bad.fault = fault;
    const rig = rigOn([bad], history, { timeoutMs: 1_500 });
    const after = await rig.refresh();
    expect(after.snapshot).toEqual(before.snapshot);
    expect(after.fetchedAt).toBe(before.fetchedAt);
    expect(after.failures).toBe(1);
    expect(after.problems).toEqual([{ code: 'no-endpoint', words: expect.anything() }]);
    expect(inEnglish(after.problems[0]!.words)).toContain('127.0.0.1');
    // It rests from then on and is not asked again: what it answered is still why.
    expect((await rig.refresh()).problems).toEqual(after.problems);
  });

  test('one that answers the head for the past: present figures, and no height is taken for another', async () => {
    bad.fault = 'head-for-past';
    const history = memoryHistory();
    const { snapshot, problems } = await rigOn([bad], history).refresh();
    expect(problems.map(({ code }) => code)).toEqual(['no-history']);
    expect(snapshot!.protocols.lido!.figures['tvl.eth']!.state).toBe('ready');
    expect((await history.points(31337)).filter(({ kind }) => kind === 'grid')).toEqual([]);
  });

  test('without history: present figures, yields unavailable with a reason, and the lack is said', async () => {
    bad.fault = 'no-archive';
    const history = memoryHistory();
    const rig = rigOn([bad], history);
    const { snapshot, problems } = await rig.refresh();
    expect(problems).toEqual([{ code: 'no-history', words: expect.anything() }]);
    const figures = snapshot!.protocols['ether-fi']!.figures;
    expect(figures['tvl.eth']?.state).toBe('ready');
    // it counts the newest block by its number as past
    const pool = snapshot!.protocols.lido!.figures['peg.pool.100'];
    expect(pool).toMatchObject({ state: 'unavailable', reason: { say: 'readNotAsked' } });
    expect(figures['apy.7d']).toMatchObject({ state: 'unavailable', reason: { say: 'noHistory' } });
    expect(figures['apy.7d']).not.toHaveProperty('value');
    expect(await rig.fill(hourMs)).toBe(true);
  });

  test('that die while days are filled in are asked again soon, and after the next refresh where that finds them dead', async () => {
    bad.fault = 'none';
    const history = memoryHistory();
    const rig = rigOn([bad], history);
    await rig.refresh();
    const { gridStored } = await readPublished(history);
    bad.fault = 'dead';
    expect(await rig.fill(hourMs)).toBe(false);
    bad.fault = 'none';
    expect(await rig.fill(hourMs)).toBe(true);
    expect((await readPublished(history)).gridStored).toBeGreaterThan(gridStored);

    bad.fault = 'dead';
    await rig.refresh();
    const asked = rig.requests.length;
    expect(await rig.fill(hourMs)).toBe(true);
    expect(rig.requests).toHaveLength(asked);
  });

  test.each([
    [8, 'apy.7d', 'flow.7d.eth'],
    [31, 'apy.30d', 'flow.30d.eth'],
  ])('without history, but with %i days of its own: %s and %s are there', async (days, yieldKey, flowKey) => {
    bad.fault = 'no-archive';
    const history = memoryHistory();
    const { snapshot: truth } = await rigOn([good], memoryHistory()).refresh();
    const reads = (await recordPast(days)).map(point => ({ ...point, kind: 'sample' as const }));
    for (const point of reads) await history.putPoint(point);
    const { snapshot } = await rigOn([bad], history).refresh();
    const own = snapshot!.protocols['ether-fi']!.figures;
    const theirs = truth!.protocols['ether-fi']!.figures;
    expect(own[yieldKey]!.state).not.toBe('unavailable');
    expect(Number(own[yieldKey]!.value)).toBeCloseTo(Number(theirs[yieldKey]!.value), 4);
    expect(own[flowKey]!.state).not.toBe('unavailable');
    expect(Number(own[flowKey]!.value)).not.toBe(0);
  });
});

/** Points of the last days, as a browser that ran every day would have recorded them. */
async function recordPast(days: number) {
  const history = memoryHistory();
  const rig = rigOn([good], history, { days });
  await rig.refresh();
  await fillWhole(rig);
  return history.points(31337);
}

test('a clock wrong by a day is noticed, and the figures are those of the chain’s own time', async () => {
  const { snapshot: truth } = await rigOn([good], memoryHistory()).refresh();
  for (const offMs of [dayMs, -dayMs]) {
    const rig = refreshRig({
      history: memoryHistory(),
      endpoints: [good.endpoint],
      clock: standingClock(nowMs + offMs),
      days: 32,
    });
    const { snapshot, problems } = await rig.refresh();
    expect(snapshot).toEqual(truth);
    expect(problems).toEqual([{ code: 'clock', words: offMs > 0 ? '24' : '-24' }]);
  }
});

test('a full or broken store costs the cache, not the figures', async () => {
  const whole = memoryHistory();
  await rigOn([good], whole).refresh();
  const refusing = async () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  for (const broken of [
    { ...memoryHistory(), putPoint: refusing, putRecord: refusing },
    {
      ...memoryHistory(),
      putPoint: refusing,
      putRecord: refusing,
      points: refusing,
      record: refusing,
      usage: refusing,
    },
  ]) {
    const history = steadyHistory(broken, async () => undefined);
    const { snapshot } = await rigOn([good], history).refresh();
    expect(snapshot).toEqual((await readPublished(whole)).snapshot);
    expect(history.problem()).toContain('QuotaExceededError');
  }
});

test('one flight at a time: refreshes are shared, and filling gives way to one', async () => {
  const history = memoryHistory();
  const rig = rigOn([good], history, { days: 400 });
  await Promise.all([rig.refresh(), rig.refresh(), rig.refresh()]);
  expect(rig.requests.filter(({ what }) => isOfPresent(what))).toHaveLength(2);
  const filling = rig.fill(hourMs);
  const refreshed = rig.refresh();
  expect(await filling).toBe(false);
  await refreshed;
  expect((await readPublished(history)).gridStored).toBeLessThan(400);
});

test('endpoints chosen during a refresh are asked right after it, once', async () => {
  bad.fault = 'slow';
  const rig = rigOn([bad], memoryHistory(), { timeoutMs: 300 });
  const askedBefore = bad.requests.length;
  const under = rig.refresh();
  await vi.waitUntil(() => bad.requests.length > askedBefore);
  rig.choose([good.endpoint]);
  const [anew, again] = [rig.refreshAnew(), rig.refreshAnew()];
  expect((await under).problems.map(({ code }) => code)).toEqual(['no-endpoint']);
  expect((await anew).problems).toEqual([]);
  expect((await anew).snapshot?.protocols.lido?.figures['tvl.eth']?.state).toBe('ready');
  expect(await again).toBe(await anew);
  expect(rig.isRefreshing()).toBe(false);
});

test('two endpoints that disagree about the head are shown with both values', async () => {
  const liar = await startFaultyProxy(chain.url, { endpoint: { history: false } });
  const clock = standingClock(nowMs);
  const history = memoryHistory();
  const options = { history, endpoints: [good.endpoint, liar.endpoint], clock, days: 2, compares: true };
  const lying: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (!String(url).startsWith(liar.url)) return response;
    const reply = await response.json();
    const isRead = typeof reply.result === 'string' && reply.result.length > 2000;
    // The last word of a packed answer belongs to the last read.
    return Response.json(
      isRead ? { ...reply, result: `${reply.result.slice(0, -1)}${flip(reply.result.at(-1))}` } : reply,
    );
  };
  expect((await refreshRig(options).refresh()).problems).toEqual([]);
  clock.advance(2 * hourMs);
  const { problems } = await refreshRig({ ...options, fetch: lying }).refresh();
  expect(problems.map(({ code }) => code)).toContain('disagreement');
  expect(inEnglish(problems.find(({ code }) => code === 'disagreement')!.words)).toMatch(
    /127\.0\.0\.1:\d+: .+, 127\.0\.0\.1:\d+: /,
  );
  await liar.stop();
});

test('comparing the head costs one more request, no more', async () => {
  const history = memoryHistory();
  const other = await startFaultyProxy(chain.url);
  const options = { history, endpoints: [good.endpoint, other.endpoint], clock: standingClock(nowMs), days: 2 };
  await refreshRig(options).refresh();
  const alone = refreshRig(options);
  await alone.refresh();
  const rig = refreshRig({ ...options, compares: true });
  const { comparedAt, problems } = await rig.refresh();
  expect({ comparedAt, problems }).toEqual({ comparedAt: nowMs, problems: [] });
  const cost = total(rig.requests);
  console.log(`a refresh that compares the head: ${cost.requests} requests, ${cost.bytes} bytes`);
  expect(cost.requests).toBe(total(alone.requests).requests + 1);
  expect(cost.bytes).toBeLessThanOrEqual(25_000);
  await other.stop();
});

function flip(digit: string): string {
  return digit === '0' ? '1' : '0';
}
