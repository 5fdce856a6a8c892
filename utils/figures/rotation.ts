import { changeOver } from './changes.ts';
import type { FigureContext } from './figure-context.ts';
import { groupOf } from './groups.ts';
import { netFlow } from './net-flow.ts';
import type { RotationRow } from './snapshot.ts';
import type { WindowDays } from './span.ts';

/** Who gained and who lost by net flow, the largest inflow first. Layers are left out: their ETH is the tokens'. */
export function rotation(context: FigureContext, days: WindowDays): RotationRow[] {
  return [...context.entries.values()]
    .filter(series => groupOf(series.entry) !== 'layer')
    .map(series => ({
      protocol: series.entry.id,
      name: series.entry.name,
      flow: changeOver(context, series, days, netFlow).figure,
    }))
    .filter(row => row.flow.value !== undefined)
    .sort((a, b) => Number(b.flow.value) - Number(a.flow.value));
}
