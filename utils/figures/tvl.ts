import type { Words, WordsValue } from '../language/words.ts';
import { protocolCode } from '../language/words.ts';
import { type Computed, computed, joinReasons, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, failingParts, partCalls, usesAt } from './entry-series.ts';
import { priceCall } from './eth-price.ts';
import type { FigureContext } from './figure-context.ts';
import { missingAt, type PartSeries, partTvlAt } from './part-series.ts';
import { ethScale, usdScale } from './scale.ts';

/** Says so where nobody has shown that the supply on Ethereum stands for the tokens on other chains too. */
function methodOf({ entry }: EntrySeries): Words {
  return entry.mainnetSupplyCoversAll === null ? { say: 'methodEthereumAlone', of: ['S·R'] } : 'S·R';
}

/** All that the protocol holds by the reads of the newest block, in ETH. */
export function tvlEth(context: FigureContext, series: EntrySeries): Computed {
  const kind = { unit: 'ETH', method: methodOf(series) } as const;
  const total = series.tvlNow;
  if (total === null) return unavailable(kind, whyNone(context, series));
  return computed(context.timeline, kind, exactDecimal(total, ethScale), {
    reason: whatIsLeftOut(context, series),
    uses: () => usesOfParts(context, series.parts),
  });
}

/** The same in USD. */
export function tvlUsd(context: FigureContext, series: EntrySeries): Computed {
  const kind = { unit: 'USD', method: { say: 'methodAtEthUsd', of: [methodOf(series)] } } as const;
  const total = series.tvlNow;
  const price = context.ethPrice;
  if (total === null) return unavailable(kind, whyNone(context, series));
  if ('reason' in price) return unavailable(kind, price.reason);
  const left = whatIsLeftOut(context, series);
  return computed(context.timeline, kind, exactDecimal(total * price.value, usdScale), {
    state: price.stale ? 'stale' : left ? 'partial' : 'ready',
    reason: joinReasons(price.stale, left),
    uses: () => [...usesOfParts(context, series.parts), ...usesAt([priceCall], [context.timeline.last])],
  });
}

/** One part of the TVL: a strategy, a vault. */
export function partTvl(context: FigureContext, series: PartSeries): Computed {
  const kind = { unit: 'ETH', method: 'S·R' } as const;
  const { timeline, registry } = context;
  const value = partTvlAt(series, timeline.last);
  if (value === null) return unavailable(kind, missingAt(series, timeline.last)?.reason ?? '');
  return computed(timeline, kind, exactDecimal(value, ethScale), {
    uses: () => usesAt(partCalls(series.part, registry), [timeline.last]),
  });
}

export function whyNone({ timeline }: FigureContext, series: Pick<EntrySeries, 'entry' | 'parts'>): Words {
  return failingParts(series, timeline)[0]?.unread.reason ?? unreadable(series) ?? { say: 'nothingToAdd' };
}

export function unreadable({ entry }: Pick<EntrySeries, 'entry'>): Words | undefined {
  return entry.unreadable && { say: protocolCode('unreadable', entry.id) };
}

export function whatIsLeftOut({ timeline }: FigureContext, series: EntrySeries): Words | null {
  const { id, leavesOut } = series.entry;
  const failing = failingParts(series, timeline).map(
    ({ part, unread }): WordsValue => ({ say: 'because', of: [part.part.symbol, unread.reason] }),
  );
  return joinReasons(
    failing.length > 0 ? { say: 'without', of: [{ list: failing }] } : null,
    leavesOut ? { say: 'leavesOut', of: [{ say: protocolCode('leavesOut', id) }] } : null,
  );
}

function usesOfParts({ timeline, registry }: FigureContext, parts: readonly PartSeries[]) {
  return parts.flatMap(part => usesAt(partCalls(part.part, registry), [timeline.last]));
}
