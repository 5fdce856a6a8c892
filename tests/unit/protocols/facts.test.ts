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
  strategies?: { symbol: string; strategy: string; underlying: string }[];
  collaterals?: { symbol: string; address: string }[];
  vaults?: { symbol: string; supply: FactCall; rate: FactCall & { kind: string; steps?: FactCall[] } }[];
};
type FactFeed = { type: string; pair: string; address: string; decimals: number; heartbeatHours?: number };
type Feeds = {
  feeds: ListedFeed[];
  redstone: { list: ListedFeed[] };
  curve: { pools: { pair: string; address: string; coins: string[] | null }[] };
};
type ListedFeed = {
  pair: string;
  kind: string;
  address: string;
  expectedDecimals: number;
  heartbeatSeconds: number | null;
};

const hasFacts = existsSync(factsFolder);
const noFeeds: Feeds = { feeds: [], redstone: { list: [] }, curve: { pools: [] } };

describe.runIf(hasFacts)('the registry beside the gathered facts', () => {
  const protocols = hasFacts ? read<{ protocols: Fact[] }>('protocols.json').protocols : [];
  const feeds = hasFacts ? read<Feeds>('feeds.json') : noFeeds;
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
      const call = pool.kind === 'uniswap-v3' ? middleCall(pool) : poolCall(pool, 10n ** 18n);
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

  it('counts in each strategy of EigenLayer the token it holds, at that token’s rate', () => {
    const { strategies } = protocols.find(each => each.id === 'eigenlayer')!;
    const parts = registry.find(entry => entry.id === 'eigenlayer')!.parts!;
    expect(parts.map(part => part.symbol)).toEqual(strategies!.map(each => each.symbol));
    for (const [index, { symbol, strategy, underlying }] of strategies!.entries()) {
      const [call] = parts[index]!.supply.plus;
      // a strategy of a token that rebases is counted in its own shares
      if (symbol === 'stETH') expect(call!.address).toBe(strategy);
      else expect(heldBy(call!)).toEqual({ token: underlying, holder: strategy });
      expect(worth(parts[index]!.rate), symbol).toBe(symbol === 'stETH' || symbol === 'OETH' ? 'its own' : underlying);
    }
  });

  it('counts in each default collateral of Symbiotic the token it wraps, at that token’s rate', () => {
    const { collaterals } = protocols.find(each => each.id === 'symbiotic')!;
    const parts = registry.find(entry => entry.id === 'symbiotic')!.parts!;
    expect(parts.map(part => `DC_${part.symbol}`)).toEqual(collaterals!.map(each => each.symbol));
    for (const [index, { symbol, address }] of collaterals!.entries()) {
      const { token, holder } = heldBy(parts[index]!.supply.plus[0]!);
      expect(holder).toBe(address);
      expect(`DC_${symbolOf(token!)}`).toBe(symbol);
      expect(worth(parts[index]!.rate), symbol).toBe(token);
    }
  });

  it('reads every vault of Mellow by the calls the facts give', () => {
    const { vaults } = protocols.find(each => each.id === 'mellow')!;
    const [own, ...parts] = registry.find(entry => entry.id === 'mellow')!.parts!;
    expect(own!.rate).toEqual({ kind: 'same', of: 'mellow' });
    expect(parts.map(part => part.symbol)).toEqual(vaults!.map(each => each.symbol));
    for (const [index, { supply, rate }] of vaults!.entries()) {
      const part = parts[index]!;
      expect(plain(part.supply.plus[0]!)).toEqual(plain(supply));
      expect(part.rate.kind).toBe(rate.kind);
      const calls = [...callsOfRate(part.rate), ...(part.expect ? [part.expect.call] : [])];
      expect(rate.steps!.map(plain)).toEqual(expect.arrayContaining(calls.map(plain)));
    }
  });

  it('sells in a Curve pool the coin that its token is', () => {
    const pools = registry.flatMap(entry => (entry.pools ?? []).filter(pool => pool.kind === 'curve'));
    expect(pools.map(pool => pool.address).sort()).toEqual(
      expect.arrayContaining(feeds.curve.pools.map(pool => pool.address)),
    );
    for (const { address, pair, coins } of feeds.curve.pools) {
      const pool = pools.find(each => each.address === address)!;
      expect(pool.pair).toBe(pair);
      expect(pool.sell).not.toBe(pool.buy);
      if (coins) expect([coins[pool.sell], coins[pool.buy]]).toEqual([pool.symbol, 'ETH']);
      else expect(pool.expect, `${pair}: an order that no source proves is asked of the pool`).toBeDefined();
    }
  });

  it('leaves no market of the facts aside but those it has no use for', () => {
    const used = JSON.stringify(registry, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    const markets = [...feeds.feeds, ...feeds.redstone.list].filter(each => each.kind === 'market');
    const unused = markets.filter(each => !used.includes(each.address)).map(each => each.pair);
    // ETH/USD is no entry's own; stETH has a feed in ETH, which needs no second price
    expect(unused).toEqual(['ETH/USD', 'BTC/USD', 'STETH/USD', 'EIGEN/USD']);
    const pools = protocols.flatMap(({ peg }) => peg.pools).filter(pool => !used.includes(pool.address));
    // of a kind that no source names
    expect(pools.map(pool => pool.pair)).toEqual(['WETH/pufETH']);
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

  /** A balance of a token, as a call. */
  function heldBy({ address, abi, args }: Call): { token: string; holder: string | undefined } {
    expect(abi).toBe('function balanceOf(address account) view returns (uint256)');
    return { token: address, holder: args?.[0] };
  }

  function symbolOf(token: string): string | undefined {
    return protocols.flatMap(({ tokens }) => tokens).find(({ address }) => address === token)?.symbol;
  }

  /** The token that a part's rate is of, where it is another entry's. */
  function worth(rate: Rate): string {
    if (rate.kind !== 'same') return 'its own';
    const { symbol, rate: own } = registry.find(entry => entry.id === rate.of)!;
    const { tokens } = protocols.find(each => each.id === rate.of)!;
    // Lido's rate is that of a share, which wstETH wraps one to one
    const name = rate.of === 'lido' && own?.kind === 'call' ? 'wstETH' : symbol;
    return tokens.find(token => token.symbol === name)!.address;
  }

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
  return [
    ...(entry.rate ? callsOfRate(entry.rate) : []),
    ...(entry.supply ? [entry.supply] : []),
    ...(entry.parts ?? []).flatMap(part => [...sum(part.supply), ...callsOfRate(part.rate)]),
    ...(entry.queue ? sum(entry.queue.amount) : []),
    ...(entry.queue?.requests ? sum(entry.queue.requests) : []),
    ...(entry.availableAtOnce ? [entry.availableAtOnce] : []),
  ];
}

function callsOfRate(rate: Rate): Call[] {
  if ('call' in rate) return [rate.call];
  return rate.kind === 'ratio' ? [rate.over, rate.under].flatMap(of => [...of.plus, ...(of.minus ?? [])]) : [];
}
