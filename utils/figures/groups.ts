import type { ProtocolCategory, RegistryEntry } from '../protocols/entry.ts';
import type { EntrySeries } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';

/** Groups of the sector. Exchanges' tokens are staking tokens like any other. */
export type GroupName = 'lst' | 'lrt' | 'layer' | 'index';

export const groupNames: readonly GroupName[] = ['lst', 'lrt', 'layer', 'index'];

const groupOfCategory: Readonly<Record<ProtocolCategory, GroupName>> = {
  'liquid-staking': 'lst',
  'cex-staking': 'lst',
  'liquid-restaking': 'lrt',
  restaking: 'layer',
  index: 'index',
};

export function groupOf(entry: RegistryEntry): GroupName {
  return groupOfCategory[entry.category];
}

/**
 * The protocols a group's total adds up: those with anything to add, less those whose ETH all lies inside another
 * member of the same group, which would count it twice.
 */
export function membersOf(context: FigureContext, group: GroupName): readonly EntrySeries[] {
  const ofGroup = [...context.entries.values()].filter(series => groupOf(series.entry) === group);
  const ids = new Set(ofGroup.map(series => series.entry.id));
  return ofGroup.filter(({ parts, entry }) => {
    const inside = entry.doubleCount.rule === 'whole' ? entry.doubleCount.inside : [];
    return parts.length > 0 && !inside.some(id => ids.has(id));
  });
}
