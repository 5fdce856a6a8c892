import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Call, Rate, RegistryEntry, Sum } from '../../../utils/protocols/entry.ts';
import { ethUsd } from '../../../utils/protocols/eth-usd.ts';
import { feedCall, middleCall, poolCall } from '../../../utils/protocols/feed-call.ts';
import { registry } from '../../../utils/protocols/registry.ts';

/** The gathered facts that the registry was made from; they lie beside the repository and are not part of it. */
const factsFolder = new URL('../../../../shared/facts/', import.meta.url);

type FactCall = { address: string; abi: string; args?: string[] | null };
type Fact = {
  id: string;
  category: string;
  tier: string;
  tokens: { symbol: string; address: string }[];
  rate: FactCall & { kind: string; steps?: FactCall[]; alternatives?: FactCall[] };
  supply: FactCall;
  peg: { feeds: FactFeed[]; pools: (FactCall & { pair: string })[] };
  withdrawal: FactCall | null;
  fee: { rewardFeeBps: number | null };
  deployment: { block: number | null };
  defillama: { slug: string | null; yieldsPoolId: string | null };
  links: { sites: string[]; docs: string | null };
  l2: { mainnetSupplyCoversAll: unknown };
  doubleCount: { usedBy?: string[]; overlaps?: string[]; includes?: string[] };
};
type FactFeed = { type: string; pair: string; address: string; decimals: number; heartbeatHours?: number };
type Feeds = { feeds: ListedFeed[]; redstone: { list: ListedFeed[] } };
type ListedFeed = {
  pair: string;
  kind: string;
  address: string;
  expectedDecimals: number;
  heartbeatSeconds: number | null;
};

describe.runIf(existsSync(factsFolder))('the registry beside the gathered facts', () => {
  const { protocols } = read<{ protocols: Fact[] }>('protocols.json');
  const feeds = read<Feeds>('feeds.json');
  const everywhere = JSON.stringify({ protocols, feeds });

  it('has every protocol, in the same order', () => {
    expect(registry.map(entry => entry.id)).toEqual(protocols.map(fact => fact.id));
  });

  it.each(registry.map(entry => [entry.id, entry] as const))('%s: agrees', (id, entry) => {
    const fact = protocols.find(each => each.id === id)!;
    expect(entry.category).toBe(fact.category);
    expect(entry.tier).toBe(fact.tier);
    expect(entry.tokens).toEqual(fact.tokens.map(({ symbol, address }) => ({ symbol, address })));
    expect(entry.fee.rewardFeeBps).toBe(fact.fee.rewardFeeBps);
    expect(entry.defillama).toEqual({ slug: fact.defillama.slug, pool: fact.defillama.yieldsPoolId });
    expect(entry.sites).toEqual(fact.links.sites);
    expect(entry.docs).toBe(fact.links.docs);
    expect(entry.launchBlock).toBe(fact.deployment.block === null ? undefined : BigInt(fact.deployment.block));
    const covers = fact.l2.mainnetSupplyCoversAll;
    expect(entry.mainnetSupplyCoversAll).toBe(typeof covers === 'boolean' ? covers : null);
    rateAgrees(entry.rate, fact);
    if (entry.supply) expect(plain(entry.supply)).toEqual(plain(fact.supply));
    for (const feed of entry.feeds ?? []) {
      const told = fact.peg.feeds.find(each => each.address === feed.address)!;
      expect({ publisher: told.type, pair: told.pair, decimals: told.decimals }).toEqual({
        publisher: feed.publisher,
        pair: feed.pair,
        decimals: feed.decimals,
      });
      const listed = [...feeds.feeds, ...feeds.redstone.list].find(each => each.address === feed.address)!;
      expect(listed.kind).toBe('market');
      expect(feed.heartbeatSeconds).toBe(listed.heartbeatSeconds ?? undefined);
    }
    for (const pool of entry.pools ?? []) {
      const told = fact.peg.pools.find(each => each.address === pool.address)!;
      expect(pool.pair).toBe(told.pair);
      const call = pool.kind === 'uniswap-v3' ? middleCall(pool) : poolCall(pool, 1);
      if (told.abi) expect(call.abi).toBe(told.abi);
      if (told.args?.length) expect(call.args).toEqual(told.args);
    }
  });

  it('names no address that the facts do not have', () => {
    const addresses = JSON.stringify(registry, (_, value) => (typeof value === 'bigint' ? String(value) : value)).match(
      /0x[0-9a-fA-F]{40}/g,
    );
    for (const address of new Set(addresses)) expect(everywhere.includes(address), address).toBe(true);
  });

  it('calls no function that the facts do not have', () => {
    const abis = new Set(registry.flatMap(entry => callsOf(entry)).map(call => call.abi));
    for (const abi of abis) expect(everywhere.includes(JSON.stringify(abi).slice(1, -1)), abi).toBe(true);
  });

  it('takes layers and parts at the addresses and of the tokens the facts give', () => {
    for (const id of ['eigenlayer', 'symbiotic', 'mellow']) {
      const fact = JSON.stringify(protocols.find(each => each.id === id));
      const parts = registry.find(entry => entry.id === id)!.parts!;
      for (const part of parts) {
        for (const call of part.supply.plus) {
          const own = [call.address, ...(call.args ?? [])].filter(each => fact.includes(each));
          expect(own.length, `${id} ${part.symbol}`).toBeGreaterThan(0);
        }
      }
    }
    const strategies = (protocols.find(each => each.id === 'eigenlayer') as unknown as { strategies: unknown[] })
      .strategies;
    expect(registry.find(entry => entry.id === 'eigenlayer')!.parts).toHaveLength(strategies.length);
  });

  it('prices ETH by the listed feed', () => {
    const told = feeds.feeds.find(each => each.pair === 'ETH/USD')!;
    expect(ethUsd.address).toBe(told.address);
    expect(ethUsd.decimals).toBe(told.expectedDecimals);
    expect(ethUsd.heartbeatSeconds).toBe(told.heartbeatSeconds);
    expect(everywhere).toContain(feedCall(ethUsd).abi);
  });

  it('uses no feed that only repeats a rate', () => {
    const repeating = feeds.feeds.filter(each => each.kind !== 'market').map(each => each.address);
    const used = registry.flatMap(entry => (entry.feeds ?? []).map(feed => feed.address as string));
    expect(used.filter(address => repeating.includes(address))).toEqual([]);
  });

  function rateAgrees(rate: Rate | null, fact: Fact): void {
    if (!rate) {
      expect([undefined, 'none']).toContain(fact.rate.kind ?? undefined);
      return;
    }
    expect(rate.kind).toBe(fact.rate.kind);
    if (rate.kind === 'call' || rate.kind === 'inverse') expect(plain(rate.call)).toEqual(plain(fact.rate));
    if (rate.kind === 'ratio') {
      expect([plain(rate.over.plus[0]!), plain(rate.under.plus[0]!)]).toEqual(fact.rate.steps!.map(plain));
    }
    if (rate.kind === 'compose') {
      const [own, other] = fact.rate.steps!;
      expect(plain(rate.call)).toEqual(plain(own!));
      const of = protocols.find(each => each.id === rate.of)!.rate;
      expect([of, ...(of.alternatives ?? [])].map(plain)).toContainEqual(plain(other!));
    }
  }
});

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, factsFolder), 'utf8')) as T;
}

function plain({ address, abi, args }: Pick<Call, 'abi'> & { address: string; args?: readonly string[] | null }) {
  return { address, abi, args: args ?? [] };
}

function callsOf(entry: RegistryEntry): Call[] {
  const sum = (of: Sum) => [...of.plus, ...(of.minus ?? [])];
  const rate = (of: Rate) =>
    'call' in of ? [of.call] : of.kind === 'ratio' ? [...sum(of.over), ...sum(of.under)] : [];
  return [
    ...(entry.rate ? rate(entry.rate) : []),
    ...(entry.supply ? [entry.supply] : []),
    ...(entry.parts ?? []).flatMap(part => [...sum(part.supply), ...rate(part.rate)]),
    ...(entry.queue ? sum(entry.queue.amount) : []),
    ...(entry.queue?.requests ? sum(entry.queue.requests) : []),
    ...(entry.availableAtOnce ? [entry.availableAtOnce] : []),
  ];
}
