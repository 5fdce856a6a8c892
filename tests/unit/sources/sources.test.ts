import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../../utils/protocols/registry.ts';
import { registrySources } from '../../../utils/refresh/registry-sources.ts';
import { defillamaPrices } from '../../../utils/sources/defillama-prices.ts';
import { defillamaTvl } from '../../../utils/sources/defillama-tvl.ts';
import { defillamaYields } from '../../../utils/sources/defillama-yields.ts';
import { etherFi } from '../../../utils/sources/ether-fi.ts';
import { sourceHosts } from '../../../utils/sources/hosts.ts';
import { kelp } from '../../../utils/sources/kelp.ts';
import { lido } from '../../../utils/sources/lido.ts';
import { renzo } from '../../../utils/sources/renzo.ts';
import { rocketPool } from '../../../utils/sources/rocket-pool.ts';
import type { Source, SourceReply } from '../../../utils/sources/source.ts';
import { swell } from '../../../utils/sources/swell.ts';
import { runs } from '../runs.ts';

/** Replies as they were recorded; they lie beside the repository and are not part of it. */
const samples = new URL('../../../../shared/facts/history/samples/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, samples), 'utf8');

const wstEth = 'ethereum:0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0';
const lidoPool = '747c1d2a-c668-4682-b9f9-296708a3dd90';
const sources: Source[] = [
  lido,
  etherFi,
  rocketPool,
  kelp,
  renzo,
  swell,
  defillamaTvl([{ protocol: 'lido', slug: 'lido' }]),
  defillamaYields([{ protocol: 'lido', pool: lidoPool }]),
  defillamaPrices([
    { protocol: 'sector', coin: 'coingecko:ethereum' },
    { protocol: 'lido', coin: wstEth },
  ]),
];
const requests = sources.flatMap(source => source.requests.map(request => ({ source, ...request })));

const read = (source: Source, index: number, text: string, askedAt = '2026-03-12T13:00:00Z') =>
  source.requests[index]!.read(text, new Date(askedAt));
const figures = (reply: SourceReply) =>
  reply.ok
    ? reply.quotes.map(({ protocol, figure, value, unit, asOf }) => [protocol, figure, value, unit, asOf])
    : reply;

describe.runIf(existsSync(samples))('recorded replies', () => {
  test('Lido’s mean of seven days is a fraction, dated by its newest report', () => {
    expect(figures(read(lido, 0, sample('lido_apr_sma.json')))).toEqual([
      ['lido', 'apr.7d', '0.02387125', 'fraction', '2026-03-12T12:21:59.000Z'],
    ]);
  });

  test('Lido’s queue is a wait in seconds', () => {
    expect(figures(read(lido, 1, sample('lido_wq_request_time_calculate.json')))).toEqual([
      ['lido', 'queue.wait', '427922', 'seconds', '2026-03-12T13:00:00.000Z'],
    ]);
  });

  test('ether.fi gives yield and TVL', () => {
    expect(figures(read(etherFi, 0, sample('etherfi_protocol_detail.json')))).toEqual([
      ['ether-fi', 'apr.7d', '0.0268', 'fraction', '2026-03-12T13:00:00.000Z'],
      ['ether-fi', 'tvl.eth', '2216669', 'ETH', '2026-03-12T13:00:00.000Z'],
    ]);
  });

  test('DefiLlama’s pool gives its base yield', () => {
    const rows = sample('defillama_pools_subset.json');
    expect(figures(read(sources[7]!, 0, rows))).toEqual([
      ['lido', 'apy', '0.02616', 'fraction', '2026-03-12T13:00:00.000Z'],
    ]);
  });
});

describe('documented replies', () => {
  test.each<[Source, number, string, string, string]>([
    [rocketPool, 0, '{"yearlyAPR":"2.16800"}', 'apr', '0.02168'],
    [renzo, 0, '{"apr":2.71}', 'apr', '0.0271'],
    [kelp, 0, '{"value":2.5}', 'apy', '0.025'],
    [swell, 0, '3', 'apr.7d', '0.03'],
    [swell, 1, '0.05', 'apr', '0.0005'],
    [sources[6]!, 0, '26543210987.123', 'tvl.usd', '26543210987.123'],
  ])('$0.id, request $1: $2', (source, index, text, figure, value) => {
    expect(figures(read(source, index, text))).toEqual([
      [expect.any(String), figure, value, expect.any(String), '2026-03-12T13:00:00.000Z'],
    ]);
  });

  test('DefiLlama’s TVL of a layer counts what ours cannot, and goes by another name', () => {
    const asked = registrySources(registry).find(({ requests }) =>
      requests.some(({ url }) => url.endsWith('/tvl/eigenlayer')),
    )!;
    const wider = { eigenlayer: 'native.tvl.usd', symbiotic: 'all.tvl.usd' };
    const indexOf = (slug: string) => asked.requests.findIndex(({ url }) => url.endsWith(`/tvl/${slug}`));
    for (const [slug, figure] of Object.entries(wider))
      expect(figures(read(asked, indexOf(slug), '9876543210.5'))).toEqual([
        [slug, figure, '9876543210.5', 'USD', '2026-03-12T13:00:00.000Z'],
      ]);
    const known = Object.keys(wider).map(indexOf);
    const others = asked.requests.filter((_, i) => !known.includes(i)).map(request => request.read('1', new Date()));
    expect(others.flatMap(reply => (reply.ok ? reply.quotes : [])).every(each => each.figure === 'tvl.usd')).toBe(true);
    expect(others.every(({ ok }) => ok)).toBe(true);
  });

  test('a price of a thin market is left out, a coin unknown to the source too', () => {
    const coin = (price: number, confidence: number) => ({ symbol: 'X', price, timestamp: 1773318119, confidence });
    const reply = { coins: { [wstEth.toLowerCase()]: coin(3000, 0.3), 'coingecko:ethereum': coin(2500.5, 0.99) } };
    expect(figures(read(sources[8]!, 0, JSON.stringify(reply)))).toEqual([
      ['sector', 'eth.usd', '2500.5', 'USD', '2026-03-12T12:21:59.000Z'],
    ]);
    expect(figures(read(sources[8]!, 0, '{"coins":{}}'))).toEqual([]);
  });

  test('a price that is old or none at all costs that coin alone', () => {
    const coin = (price: number, timestamp: number) => ({ symbol: 'X', price, timestamp, confidence: 0.99 });
    const eth = coin(2500.5, 1_773_318_119);
    for (const bad of [coin(3000, 1_700_000_000), coin(-1, 1_773_318_119), coin(3000, 9e15)]) {
      const reply = { coins: { [wstEth]: bad, 'coingecko:ethereum': eth } };
      expect(figures(read(sources[8]!, 0, JSON.stringify(reply)))).toEqual([
        ['sector', 'eth.usd', '2500.5', 'USD', '2026-03-12T12:21:59.000Z'],
      ]);
    }
    const old = { coins: { [wstEth]: coin(3000, 1_700_000_000) } };
    expect(read(sources[8]!, 0, JSON.stringify(old))).toMatchObject({ ok: false, error: { code: 'outdated' } });
  });

  test('DefiLlama’s 0 % may be a loss it does not store, so it is no quote', () => {
    const row = { pool: lidoPool, chain: 'Ethereum', apyBase: 0 };
    expect(figures(read(sources[7]!, 0, JSON.stringify({ status: 'success', data: [row] })))).toEqual([]);
  });
});

test.each<[Source, string, string]>([
  [kelp, '<html>', 'not-json'],
  [kelp, '', 'not-json'],
  [kelp, '{"value":"2.5"}', 'unexpected'],
  [kelp, 'null', 'unexpected'],
  [kelp, '{"value":-1}', 'implausible'],
  [kelp, '{"value":250}', 'implausible'],
  [rocketPool, '{"yearlyAPR":"2,1"}', 'unexpected'],
  [rocketPool, '{"yearlyAPR":2.1}', 'unexpected'],
  [etherFi, '{"7_day_apr":2.6,"tvl":-1}', 'implausible'],
])('$0.id answering %s is %s', (source, text, code) => {
  expect(read(source, 0, text)).toMatchObject({ ok: false, error: { code } });
});

test.runIf(existsSync(samples))('a report of another chain, or older than a week, is no cross-check', () => {
  const elsewhere = sample('lido_apr_sma.json').replace('"chainId":1', '"chainId":17000');
  expect(read(lido, 0, elsewhere)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(read(lido, 0, sample('lido_apr_sma.json'), '2026-03-20T13:00:00Z')).toMatchObject({
    ok: false,
    error: { code: 'outdated' },
  });
});

test('any reply gives quotes that are plain decimals, or a named error', () => {
  const recorded = existsSync(samples)
    ? [
        'lido_apr_sma.json',
        'lido_wq_request_time_calculate.json',
        'etherfi_protocol_detail.json',
        'defillama_pools_subset.json',
      ].map(sample)
    : ['{"7_day_apr":2.68,"tvl":2216669}'];
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e-9, 1e21, -0, 5e-324));
  const mutated = fc.tuple(fc.constantFrom(...recorded), fc.nat(), number).map(([text, at, value]) => {
    const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)];
    const hit = numbers[at % numbers.length]!;
    return text.slice(0, hit.index) + JSON.stringify(value) + text.slice(hit.index + hit[0].length);
  });
  const shaped = fc.oneof(
    number.map(value => ({ value, apr: value, '7_day_apr': value, tvl: value, yearlyAPR: String(value) })),
    fc.record({ coins: fc.dictionary(fc.constantFrom('coingecko:ethereum', '__proto__'), fc.anything()) }),
  );
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    mutated,
    shaped.map(it => JSON.stringify(it) ?? ''),
  );
  fc.assert(
    fc.property(fc.constantFrom(...requests), text, fc.date({ noInvalidDate: true }), (request, reply, askedAt) => {
      const outcome = request.read(reply, askedAt);
      if (!outcome.ok) expect(['not-json', 'unexpected', 'implausible', 'outdated']).toContain(outcome.error.code);
      for (const quote of outcome.ok ? outcome.quotes : []) {
        expect(quote.value).toMatch(/^\d+(\.\d+)?$/);
        expect(new Date(quote.asOf).toISOString()).toBe(quote.asOf);
        if (quote.unit === 'fraction') expect(Number(quote.value)).toBeLessThanOrEqual(0.2);
      }
    }),
    { numRuns: runs(3000) },
  );
});

test('every request goes to a listed host, over https, without a key', () => {
  for (const { url } of requests) {
    expect(sourceHosts).toContain(new URL(url).host);
    expect(url).toMatch(/^https:/);
    expect(url).not.toMatch(/key|token=/i);
  }
  expect(new Set(requests.map(({ url }) => new URL(url).host))).toEqual(new Set(sourceHosts));
});
