import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../utils/chain/endpoint.ts';
import type { HistoryStore } from '../../utils/history/history-store.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { readLatest } from '../../utils/refresh/latest-record.ts';
import { readPublished } from '../../utils/refresh/published.ts';
import { refreshRig, standingClock } from './refresh-rig.ts';
import { startTestChain, type TestChain } from './test-chain.ts';

// A worker that is stopped never hears of what it awaited. So here: from one await on, nothing of it resolves.

const days = 9;
const hourMs = 3_600_000;
let chain: TestChain;
let endpoint: Endpoint;
let nowMs: number;

beforeAll(async () => {
  chain = await startTestChain({ days: 40 });
  endpoint = { url: chain.url, present: true, history: true, maxBatch: 10, spacingMs: 0, note: '', source: '' };
  nowMs = Number((await chain.head()).time) * 1000;
});
afterAll(() => chain?.stop());

/** Answers of the chain by question, so that dozens of runs ask it once. */
const answers = new Map<string, Promise<unknown>>();

const rememberingFetch: typeof fetch = async (url, init) => {
  const body = JSON.parse(String(init?.body));
  const replies = await Promise.all(
    [body].flat().map(async ({ id, method, params }) => {
      const key = JSON.stringify([method, params]);
      if (!answers.has(key)) answers.set(key, chain.request(method, params));
      return { jsonrpc: '2.0', id, result: await answers.get(key) };
    }),
  );
  expect(String(url)).toContain(new URL(endpoint.url).host);
  return Response.json(Array.isArray(body) ? replies : replies[0]);
};

type Death = { readonly at: number; readonly when: 'before' | 'after' };

/** Counts the awaits of a worker on its store and the network, and stops it at one of them. */
function mortal(death: Death | null) {
  let count = 0;
  let stopped = () => {};
  const stop = new Promise<'stopped'>(resolve => {
    stopped = () => resolve('stopped');
  });
  const never = () => {
    stopped();
    return new Promise<never>(() => undefined);
  };
  const guard =
    <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      const mine = count++;
      if (death && (mine > death.at || (mine === death.at && death.when === 'before'))) return never();
      const value = await work(...args);
      return death && mine === death.at ? never() : value;
    };
  return { guard, stop, count: () => count };
}

/** One life of a worker: a refresh, then filling, until it is done or stopped. */
async function live(inner: HistoryStore, death: Death | null) {
  const { guard, stop, count } = mortal(death);
  const history: HistoryStore = {
    persistent: true,
    points: guard(inner.points),
    putPoint: guard(inner.putPoint),
    removePoints: guard(inner.removePoints),
    record: guard(inner.record),
    putRecord: guard(inner.putRecord),
    usage: guard(inner.usage),
    clear: guard(inner.clear),
  };
  const clock = standingClock(nowMs);
  const rig = refreshRig({ history, endpoints: [endpoint], clock, days, fetch: guard(rememberingFetch) });
  const run = async () => {
    await rig.refresh();
    while (!(await rig.fill(hourMs)));
    return 'done' as const;
  };
  return { end: await Promise.race([run(), stop]), count: count(), requests: rig.requests };
}

const digits = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

async function gridOf(history: HistoryStore) {
  return (await history.points(31337)).filter(({ kind }) => kind === 'grid');
}

async function contents(history: HistoryStore) {
  const { snapshot, problems, gridStored } = await readPublished(history);
  return { snapshot, problems, gridStored, points: await history.points(31337) };
}

test('a worker stopped at any await leaves nothing that the next does not mend', async () => {
  const whole = memoryHistory();
  const undisturbed = await live(whole, null);
  expect(undisturbed.end).toBe('done');
  const wanted = await contents(whole);
  const wantedGrid = (await gridOf(whole)).map(point => JSON.stringify(point, digits));
  expect(wanted.gridStored).toBe(days);
  expect(wanted.problems).toEqual([]);

  for (let at = 0; at < undisturbed.count; at += 1) {
    for (const when of ['before', 'after'] as const) {
      const history = memoryHistory();
      expect((await live(history, { at, when })).end, `await ${at}, ${when}`).toBe('stopped');
      // Whatever lies in the store at this moment must be true, if not yet complete.
      for (const point of await gridOf(history)) expect(wantedGrid).toContain(JSON.stringify(point, digits));
      expect((await live(history, null)).end).toBe('done');
      expect(await contents(history), `await ${at}, ${when}`).toEqual(wanted);
    }
  }
  console.log(`stopped at each of ${undisturbed.count} awaits, before and after`);
});

test('a worker stopped again and again still comes to the end', async () => {
  const whole = memoryHistory();
  await live(whole, null);
  const history = memoryHistory();
  let lives = 0;
  // Each life is a little longer than what every life repeats: the present.
  while ((await live(history, { at: 25 + (lives % 7), when: 'after' })).end === 'stopped') {
    lives += 1;
    expect(lives).toBeLessThan(200);
  }
  expect(await contents(history)).toEqual(await contents(whole));
  console.log(`came to the end in ${lives + 1} lives`);
});

test('what was read is never read again', async () => {
  const history = memoryHistory();
  await live(history, null);
  const again = await live(history, null);
  expect(again.requests.map(({ what }) => what)).toEqual([
    expect.objectContaining({ say: 'askedHead' }),
    // what the pools pay at that block
    expect.objectContaining({
      say: 'askedBlock',
      of: [expect.any(Number), String((await readLatest(history))!.block)],
    }),
  ]);
});
