import type { Words } from '../language/words.ts';
import { type Change, changesOver } from './changes.ts';
import { type Computed, computed, joinReasons, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { priceCall } from './eth-price.ts';
import { ethUsd } from './eth-usd.ts';
import type { FigureContext } from './figure-context.ts';
import { groupNames } from './groups.ts';
import { netFlow } from './net-flow.ts';
import type { FigureTable, SectorShared } from './protocol-figures.ts';
import { rewards } from './rewards.ts';
import { ethScale, usdScale } from './scale.ts';
import type { Total } from './sector-totals.ts';
import { sincePeak } from './since-peak.ts';
import { type WindowDays, windows } from './span.ts';
import { tvlEth } from './tvl.ts';
import { tvlChangeEth } from './tvl-change.ts';

/** Figures of the whole sector by key. `double.eth` is what `total.tvl.eth` leaves out of the sum of all entries. */
export function sectorFigures(context: FigureContext, { totals, baseline7, baseline30 }: SectorShared): FigureTable {
  const figures = new Map<string, Computed>([['eth.usd', ethUsd(context)]]);
  const groups = [...groupNames.map(name => [name, totals[name]] as const), ['total', totals.all] as const];
  for (const [name, total] of groups) {
    figures.set(`${name}.tvl.eth`, totalEth(context, total, 'Σ TVL'));
    figures.set(`${name}.tvl.usd`, totalUsd(context, total));
    if (name === 'index') continue;
    figures.set(`${name}.sincePeak`, sincePeak(context, total.counted, total.reason));
    for (const days of windows) {
      const change = changesOf(context, total, days);
      figures.set(`${name}.flow.${days}d.eth`, change(netFlow));
      figures.set(`${name}.rewards.${days}d.eth`, change(rewards));
      figures.set(`${name}.tvl.change.${days}d.eth`, change(tvlChangeEth));
    }
  }
  figures.set('double.eth', totalEth(context, totals.double, { say: 'methodDouble' }));
  figures.set('baseline.7d', baseline7);
  figures.set('baseline.30d', baseline30);
  return figures;
}

function totalEth(context: FigureContext, total: Total, method: Words): Computed {
  const kind = { unit: 'ETH', method } as const;
  if (total.counted.length === 0) return unavailable(kind, total.reason ?? { say: 'nothingRead' });
  return computed(context.timeline, kind, exactDecimal(total.value, ethScale), {
    reason: total.reason,
    uses: () => total.counted.flatMap(series => tvlEth(context, series).uses()),
  });
}

function totalUsd(context: FigureContext, total: Total): Computed {
  const kind = { unit: 'USD', method: { say: 'methodAtEthUsd', of: ['Σ TVL'] } } as const;
  const price = context.ethPrice;
  if (total.counted.length === 0) return unavailable(kind, total.reason ?? { say: 'nothingRead' });
  if ('reason' in price) return unavailable(kind, price.reason);
  return computed(context.timeline, kind, exactDecimal(total.value * price.value, usdScale), {
    state: price.stale ? 'stale' : total.reason ? 'partial' : 'ready',
    reason: joinReasons(price.stale, total.reason),
    uses: () => [
      ...total.counted.flatMap(series => tvlEth(context, series).uses()),
      { call: priceCall, point: context.timeline.last },
    ],
  });
}

/** A group's change is that of all its members' parts together. */
function changesOf(
  context: FigureContext,
  { counted, reason }: Total,
  days: WindowDays,
): (change: Change<'ETH'>) => Computed {
  const first = counted[0];
  if (!first) {
    return ({ unit, method }) => unavailable({ unit, window: `${days}d`, method }, reason ?? { say: 'nothingRead' });
  }
  const together = {
    entry: first.entry,
    parts: counted.flatMap(series => series.parts),
    jumps: counted.flatMap(series => series.jumps),
  };
  return changesOver(context, together, days, 'ETH');
}
