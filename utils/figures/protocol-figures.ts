import { protocolCode } from '../language/words.ts';
import { poolSizes } from '../protocols/feed-call.ts';
import { changesOver } from './changes.ts';
import { type Computed, unavailable } from './computed.ts';
import type { EntrySeries } from './entry-series.ts';
import { availableEth, queueEth, queueRequests } from './exit.ts';
import type { FigureContext } from './figure-context.ts';
import { netFlow } from './net-flow.ts';
import { feedPeg, middlePeg, peg, poolPeg } from './peg.ts';
import { orQuoted } from './quoted.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { rateJump } from './rate-jump.ts';
import { rewards } from './rewards.ts';
import type { SectorTotals } from './sector-totals.ts';
import { share } from './share.ts';
import { windows } from './span.ts';
import { supply } from './supply.ts';
import { partTvl, tvlEth, tvlUsd } from './tvl.ts';
import { tvlChangeEth, tvlChangeUsd } from './tvl-change.ts';
import { flowUsd, priceUsd, rewardsUsd } from './usd-change.ts';
import { apr, apy } from './yield.ts';
import { aboveBaseline } from './yield-layers.ts';

/** What figures of single protocols take from the sector. */
export type SectorShared = {
  readonly totals: SectorTotals;
  readonly baseline7: Computed;
  readonly baseline30: Computed;
};

/** Figures of one protocol by key; where the chain has none, what an outside source says. */
export type FigureTable = ReadonlyMap<string, Computed>;

export function protocolFigures(context: FigureContext, series: EntrySeries, shared: SectorShared): FigureTable {
  const figures = new Map<string, Computed>();
  const add = (key: string, figure: Computed) => figures.set(key, orQuoted(context, series.entry.id, key, figure));
  add('rate', rate(context, series));
  add('supply', supply(context, series));
  add('tvl.eth', tvlEth(context, series));
  add('tvl.usd', tvlUsd(context, series));
  for (const days of windows) {
    add(`apy.${days}d`, apy(context, series, days));
    add(`apr.${days}d`, apr(context, series, days));
    const eth = changesOver(context, series, days, 'ETH');
    const usd = changesOver(context, series, days, 'USD');
    add(`flow.${days}d.eth`, eth(netFlow));
    add(`rewards.${days}d.eth`, eth(rewards));
    add(`tvl.change.${days}d.eth`, eth(tvlChangeEth));
    add(`flow.${days}d.usd`, usd(flowUsd));
    add(`rewards.${days}d.usd`, usd(rewardsUsd));
    add(`price.${days}d.usd`, usd(priceUsd));
    add(`tvl.change.${days}d.usd`, usd(tvlChangeUsd));
  }
  for (const jump of series.jumps)
    add(`event.${context.timeline.labels[jump.to]!.block}`, rateJump(context, series, jump));
  for (const [key, figure] of marketFigures(context, series)) add(key, figure);
  add('queue.eth', queueEth(context, series));
  add('queue.requests', queueRequests(context, series));
  if (series.entry.availableAtOnce) add('exit.available.eth', availableEth(context, series));
  add('share', share(context, series, shared.totals));
  add('rank', rank(context, series));
  add('layer.baseline', shared.baseline30);
  add('layer.above', aboveBaseline(context, series, 30, shared.baseline30));
  add('layer.baseline.7d', shared.baseline7);
  add('layer.above.7d', aboveBaseline(context, series, 7, shared.baseline7));
  if (series.parts.length > 1) {
    for (const part of series.parts) add(`part.${part.part.symbol}.eth`, partTvl(context, part));
  }
  for (const [key, text] of Object.entries(series.entry.offChain ?? {})) {
    const kind = { unit: key.endsWith('.usd') ? 'USD' : 'ETH', method: { say: 'methodOffChain' } } as const;
    add(key, unavailable(kind, { say: protocolCode(text, series.entry.id) }));
  }
  return figures;
}

function* marketFigures(context: FigureContext, series: EntrySeries): Generator<[string, Computed]> {
  yield ['peg', peg(context, series)];
  for (const feed of series.entry.feeds ?? []) yield [`peg.${feed.publisher}`, feedPeg(context, series, feed)];
  for (const pool of series.entry.pools ?? []) {
    const key = pool.kind === 'uniswap-v3' ? 'peg.uniswap' : 'peg.pool';
    if (pool.kind === 'uniswap-v3') yield [key, middlePeg(context, series, pool)];
    for (const size of poolSizes) yield [`${key}.${size}`, poolPeg(context, series, pool, size)];
  }
}
