import type { Words } from '../language/words.ts';
import type { Feed, Pool, UniswapPool } from '../protocols/entry.ts';
import { feedCall, middleCall, type PoolSize } from '../protocols/feed-call.ts';
import { type Computed, computed, joinReasons, type Use, unavailable } from './computed.ts';
import { ratioDecimal } from './decimal.ts';
import { type EntrySeries, rateCalls, usesAt } from './entry-series.ts';
import { feedAge } from './feed-age.ts';
import type { FigureContext } from './figure-context.ts';
import { type PoolSale, poolSale, worthOf } from './pool-sale.ts';
import { rateAt } from './rate-series.ts';
import { isUnread, nameOf, never, type Reading, readingOf } from './reading.ts';
import { rateOne } from './scale.ts';

/** A feed whose pair the chain cannot confirm is doubted beyond this distance from the rate. */
const doubtfulDistance = 20n;

const publishers = { chainlink: 'Chainlink', redstone: 'RedStone' } as const;

/**
 * Market price over worth, less one: the freshest feed that is fit, Chainlink's first, else a pool's quote for tokens
 * worth one ETH. The method says where the price is from, for what size, and how old it is.
 */
export function peg(context: FigureContext, series: EntrySeries): Computed {
  const { feeds = [], pools = [] } = series.entry;
  const found = [
    ...feeds.map(feed => feedPeg(context, series, feed)),
    ...pools.map(pool => poolPeg(context, series, pool, 1)),
  ];
  const best =
    found.find(({ figure }) => figure.state === 'ready') ?? found.find(({ figure }) => figure.value !== undefined);
  if (best) return best;
  const why = joinReasons(...found.map(({ figure }) => figure.reason)) ?? ({ say: 'noMarket' } as const);
  return unavailable({ unit: 'fraction', method: { say: 'methodMarket' } }, why);
}

/** By a feed: refused when older than two heartbeats, or when it only repeats the protocol's own rate. */
export function feedPeg(context: FigureContext, series: EntrySeries, feed: Feed): Computed {
  const { timeline } = context;
  const name = `${publishers[feed.publisher]} ${feed.pair}`;
  const kind = { unit: 'fraction', method: `${name}${over(feed)}` } as const;
  const answer = at(context, { ...feedCall(feed), value: 1 });
  const updatedAt = at(context, { ...feedCall(feed), value: 3 });
  const age = feedAge(updatedAt, timeline, feed);
  const worth = worthOf(context, series, feed.against);
  if (isUnread(answer)) return unavailable(kind, answer.reason);
  if (isUnread(worth)) return unavailable(kind, worth.reason);
  if (age.state === 'refused') return unavailable(kind, { say: 'ofPart', of: [name, age.words] });
  if (answer <= 0n) return unavailable(kind, { say: 'feedNoPrice', of: [name] });
  const price = answer * 10n ** BigInt(36 - feed.decimals);
  if (feed.against === 'rate' && repeats(worth, price, feed)) {
    return unavailable(kind, { say: 'feedRepeats', of: [name] });
  }
  const doubt = feed.publisher === 'redstone' && distance(price, worth) * doubtfulDistance > worth;
  const seconds = timeline.times[timeline.last]! - Number(updatedAt);
  const method: Words = { say: 'methodFeed', of: [kind.method, { seconds }] };
  return computed(timeline, { ...kind, method }, ratioDecimal(price - worth, worth), {
    state: age.state === 'stale' ? 'stale' : doubt ? 'partial' : 'ready',
    reason: joinReasons(
      age.state === 'stale' ? { say: 'ofPart', of: [name, age.words] } : null,
      doubt ? { say: 'feedDoubt' } : null,
    ),
    uses: () => usesFor(context, series, [feedCall(feed)], feed.against),
  });
}

const venues = { curve: 'Curve', 'uniswap-v3': 'Uniswap v3', 'balancer-v2': 'Balancer v2' } as const;

/** By what a pool pays for tokens worth `size` ETH, its fee included. */
export function poolPeg(context: FigureContext, series: EntrySeries, pool: Pool, size: PoolSize): Computed {
  const venue = `${venues[pool.kind]} ${pool.pair}${over(pool)}`;
  const method: Words = { say: 'methodPool', of: [venue, size, pool.symbol] };
  const kind = { unit: 'fraction', method } as const;
  const worth = worthOf(context, series, pool.against);
  if (isUnread(worth)) return unavailable(kind, worth.reason);
  const sale = poolSale(context, series, pool, size);
  if ('reason' in sale) return unavailable(kind, sale.reason);
  const answer = readingOf(context.timeline.points[context.timeline.last]!, sale.call, sale.id);
  if (isUnread(answer)) return unavailable(kind, answer.reason);
  const price = paidPrice(context, pool, answer, sale);
  if (isUnread(price)) return unavailable(kind, price.reason);
  if (price <= 0n) return unavailable(kind, { say: 'poolPaysNothing', of: [nameOf(sale.call)] });
  return computed(context.timeline, kind, ratioDecimal(price - worth, worth), {
    uses: () => [
      { ...sale, point: context.timeline.last },
      ...usesFor(context, series, callsBeside(context, pool), pool.against),
    ],
  });
}

/** By the middle price of a Uniswap pool, which nobody is paid. */
export function middlePeg(context: FigureContext, series: EntrySeries, pool: UniswapPool): Computed {
  const kind = { unit: 'fraction', method: `Uniswap v3 ${pool.pair}${over(pool)}` } as const;
  const answer = at(context, middleCall(pool));
  const worth = worthOf(context, series, pool.against);
  if (isUnread(answer)) return unavailable(kind, answer.reason);
  if (isUnread(worth)) return unavailable(kind, worth.reason);
  const price = middlePrice(answer);
  if (price <= 0n) return unavailable(kind, { say: 'poolPaysNothing', of: [nameOf(middleCall(pool))] });
  return computed(context.timeline, kind, ratioDecimal(price - worth, worth), {
    uses: () => usesFor(context, series, [middleCall(pool)], pool.against),
  });
}

/** ETH a token at 10^36. */
function paidPrice(context: FigureContext, pool: Pool, answer: bigint, { tokens }: PoolSale): Reading {
  if (pool.kind !== 'curve') return (answer * rateOne) / tokens;
  if (pool.expect) {
    const found = at(context, pool.expect.call);
    if (found !== BigInt(pool.expect.address)) return never({ say: 'poolNotConfirmed', of: [pool.expect.what] });
  }
  const bought = pool.boughtOf ? rateAt(context.reader.rateOf(pool.boughtOf), context.timeline.last) : rateOne;
  return isUnread(bought) ? bought : (answer * bought) / tokens;
}

/** Token 1 a token 0 from the square root price, https://uniswap.org/whitepaper-v3.pdf section 6.1 */
function middlePrice(sqrtPriceX96: bigint): bigint {
  return (sqrtPriceX96 * sqrtPriceX96 * rateOne) >> 192n;
}

/** What a quote counts on besides: the order of the pool's coins, and the worth of the one that it pays. */
function callsBeside({ registry }: FigureContext, pool: Pool) {
  if (pool.kind !== 'curve') return [];
  const bought = registry.find(entry => entry.id === pool.boughtOf)?.rate ?? null;
  return [...(pool.expect ? [pool.expect.call] : []), ...rateCalls(bought, registry)];
}

function at({ timeline, idOf }: FigureContext, call: Parameters<typeof readingOf>[1]): Reading {
  return readingOf(timeline.points[timeline.last]!, call, idOf(call));
}

function over({ against }: Pick<Feed, 'against'>): string {
  return against === 'rate' ? '/R − 1' : ' − 1';
}

/** True when the answer is the rate itself, to the last digit the feed has. */
function repeats(worth: bigint, price: bigint, feed: Feed): boolean {
  return distance(price, worth) < 10n ** BigInt(36 - feed.decimals);
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}

function usesFor(
  { timeline, registry }: FigureContext,
  { entry }: EntrySeries,
  calls: Parameters<typeof usesAt>[0],
  against: 'rate' | 'one',
): readonly Use[] {
  return usesAt([...calls, ...(against === 'rate' ? rateCalls(entry.rate, registry) : [])], [timeline.last]);
}
