import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Clock } from '../../../utils/chain/clock.ts';
import { inEnglish } from '../../../utils/figures/english.ts';
import { memoryHistory } from '../../../utils/history/memory-history.ts';
import type { RequestLogEntry } from '../../../utils/messaging/protocol.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { askSources, forgetQuotes, readQuotes } from '../../../utils/refresh/ask-sources.ts';
import { registrySources } from '../../../utils/refresh/registry-sources.ts';
import { sourceHosts } from '../../../utils/sources/hosts.ts';
import { kelp } from '../../../utils/sources/kelp.ts';
import { renzo } from '../../../utils/sources/renzo.ts';
import { runs } from '../runs.ts';

const hourMs = 3_600_000;
let now: number;
let asked: string[];
let log: RequestLogEntry[];
let answers: Record<string, () => Response | Promise<Response>>;
let history: ReturnType<typeof memoryHistory>;

const clock: Clock = {
  now: () => now,
  random: () => 0.5,
  sleep: async ms => {
    now += ms;
  },
};

beforeEach(() => {
  now = Date.parse('2026-10-01T12:00:00Z');
  asked = [];
  log = [];
  history = memoryHistory();
  answers = {
    'universe.kelpdao.xyz': () => new Response('{"value":2.5}'),
    'app.renzoprotocol.com': () => new Response('{"apr":2.7}'),
  };
});

const fakeFetch = (async (url: string, init: RequestInit) => {
  expect(init.credentials).toBe('omit');
  expect(init.referrerPolicy).toBe('no-referrer');
  asked.push(new URL(url).host);
  return answers[new URL(url).host]!();
}) as unknown as typeof fetch;

const run = (until = () => false, sources = [kelp, renzo]) =>
  askSources(sources, { history, clock, fetch: fakeFetch, onRequest: entry => void log.push(entry) }, until);
const values = async () => (await readQuotes(history, now)).map(({ protocol, value }) => `${protocol} ${value}`);

test('asks each source once in its interval', async () => {
  expect(await run()).toBe(true);
  expect(await values()).toEqual(['kelp 0.025', 'renzo 0.027']);
  now += 7 * hourMs;
  expect(await run()).toBe(false);
  expect(asked).toHaveLength(2);
  now += hourMs;
  expect(await run()).toBe(true);
  expect(asked).toHaveLength(4);
});

test('stops when told to, and goes on where it stopped', async () => {
  let left = 1;
  await run(() => left-- === 0);
  expect(asked).toEqual(['universe.kelpdao.xyz']);
  await run();
  expect(asked).toEqual(['universe.kelpdao.xyz', 'app.renzoprotocol.com']);
});

test.each<[string, () => Response | Promise<Response>, RegExp]>([
  ['an error', () => new Response('', { status: 429 }), /HTTP 429/],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/],
  ['a page', () => new Response('<html>'), /else than JSON/],
  ['another shape', () => new Response('{"value":"2.5 %"}'), /value/],
  ['too much', () => new Response(`{"value":2.5,"x":"${'x'.repeat(40_000)}"}`), /more than 40,000 bytes/],
])('%s: the last word stays for two days, the source is asked again sooner', async (_, answer, words) => {
  await run();
  now += 9 * hourMs;
  answers['universe.kelpdao.xyz'] = answer;
  await run();
  expect(inEnglish(log.at(-2)!.outcome)).toMatch(words);
  expect(await values()).toEqual(['kelp 0.025', 'renzo 0.027']);
  now += 2 * hourMs;
  await run();
  expect(asked.filter(host => host === 'universe.kelpdao.xyz')).toHaveLength(3);
  now += 48 * hourMs;
  expect(await values()).toEqual([]);
});

test('switched off, nothing that was said stays', async () => {
  await run();
  await forgetQuotes(history);
  expect(await values()).toEqual([]);
});

test('a broken record of answers costs nothing but a question', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async rubbish => {
      await history.putRecord('quotes', rubbish);
      expect(Array.isArray(await readQuotes(history, now))).toBe(true);
    }),
    { numRuns: runs(100) },
  );
});

test('the registry’s sources stay on the listed hosts and within their hours', () => {
  for (const { requests, everyMs } of registrySources(registry)) {
    expect(everyMs).toBeGreaterThanOrEqual(6 * hourMs);
    expect(everyMs).toBeLessThanOrEqual(12 * hourMs);
    for (const { url } of requests) {
      expect(sourceHosts).toContain(new URL(url).host);
      expect(url.length).toBeLessThan(3_000);
    }
  }
});
