import { changesOver } from './changes.ts';
import type { Computed } from './computed.ts';
import type { FigureContext } from './figure-context.ts';
import { groupOf } from './groups.ts';
import { netFlow } from './net-flow.ts';
import type { Figure, RotationRow } from './snapshot.ts';
import type { WindowDays } from './span.ts';

/**
 * Who gained and who lost by net flow, the largest inflow first. Layers are left out: their ETH is the tokens'. `shown`
 * may add a receipt to a figure.
 */
export function rotation(
  context: FigureContext,
  days: WindowDays,
  shown: (flow: Computed) => Figure = ({ figure }) => figure,
): RotationRow[] {
  return [...context.entries.values()]
    .filter(series => groupOf(series.entry) !== 'layer')
    .map(series => ({
      protocol: series.entry.id,
      name: series.entry.name,
      flow: shown(changesOver(context, series, days, 'ETH')(netFlow)),
    }))
    .filter(row => row.flow.value !== undefined)
    .sort((a, b) => Number(b.flow.value) - Number(a.flow.value));
}
