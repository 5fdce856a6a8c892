import type { FigureContext } from './figure-context.ts';
import type { SectorShared } from './protocol-figures.ts';
import { sectorTotals } from './sector-totals.ts';
import { stakingBaseline } from './yield-layers.ts';

export function sectorShared(context: FigureContext): SectorShared {
  return {
    totals: sectorTotals(context),
    baseline7: stakingBaseline(context, 7),
    baseline30: stakingBaseline(context, 30),
  };
}
