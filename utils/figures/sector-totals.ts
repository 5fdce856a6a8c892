import { protocolCode, type Words } from '../language/words.ts';
import { joinReasons } from './computed.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { type GroupName, groupNames, membersOf } from './groups.ts';

export type Total = {
  /** ETH at 10^54 at the newest block. */
  readonly value: bigint;
  readonly counted: readonly EntrySeries[];
  /** Members that cannot be read now, or that leave something out. */
  readonly reason: Words | null;
};

export type SectorTotals = Readonly<Record<GroupName, Total>> & {
  /** ETH that several entries count. */
  readonly double: Total;
  readonly all: Total;
};

/**
 * Totals of the groups, and of the sector with double counting removed. The rule: an entry all of whose ETH lies inside
 * other entries (LSTs in a restaking layer, a vault of wstETH, cmETH of mETH) counts once, under those. LSTs inside a
 * restaking token that also holds native ETH cannot be told apart in few calls and stay in the total, which says so.
 */
export function sectorTotals(context: FigureContext): SectorTotals {
  const groups = Object.fromEntries(groupNames.map(name => [name, groupTotal(context, name)] as const));
  const entries = [...context.entries.values()].filter(series => series.parts.length > 0);
  const whole = entries.filter(series => series.entry.doubleCount.rule === 'whole');
  const once = entries.filter(series => series.entry.doubleCount.rule !== 'whole');
  const mixed = once
    .filter(series => series.entry.doubleCount.rule === 'unreadable')
    .map(({ entry }) => entry.symbol ?? entry.name);
  const doubt: Words | null = mixed.length > 0 ? { say: 'countedTwice', of: [{ list: mixed }] } : null;
  const double = sumOf(whole, false);
  const all = sumOf(once, false);
  return {
    ...(groups as Record<GroupName, Total>),
    double: { ...double, reason: joinReasons(double.reason, doubt) },
    all: { ...all, reason: joinReasons(all.reason, doubt) },
  };
}

function groupTotal(context: FigureContext, group: GroupName): Total {
  // a layer's native ETH is the larger part of it; what a token has on other chains is said beside the token
  return sumOf(membersOf(context, group), group === 'layer');
}

function sumOf(members: readonly EntrySeries[], sayLeftOut: boolean): Total {
  const counted = members.filter(({ tvlNow }) => tvlNow !== null);
  const missing = members.filter(({ tvlNow }) => tvlNow === null).map(({ entry }) => entry.name);
  const partial = members.filter(({ entry }) => sayLeftOut && entry.leavesOut);
  return {
    value: counted.reduce((sum, { tvlNow }) => sum + tvlNow!, 0n),
    counted,
    reason: joinReasons(
      missing.length > 0 ? { say: 'without', of: [{ list: missing }] } : null,
      ...partial.map(
        ({ entry }): Words => ({ say: 'leavesOutOf', of: [entry.name, { say: protocolCode('leavesOut', entry.id) }] }),
      ),
    ),
  };
}
