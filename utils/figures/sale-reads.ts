import type { Observation } from '../chain/observation.ts';
import type { RegistryEntry } from '../protocols/entry.ts';
import { poolSizes } from '../protocols/feed-call.ts';
import type { ReadSpec } from '../protocols/read.ts';
import type { EntrySeries } from './entry-series.ts';
import { type FigureContext, figureContext } from './figure-context.ts';
import { poolSale } from './pool-sale.ts';

/**
 * The quotes to ask of every pool at the block of an observation. How many tokens are worth 100 ETH is known only once
 * the rates of that block are, so these are reads of their own; a token whose rate was not read is not asked about.
 */
export function saleReads(registry: readonly RegistryEntry[], now: Observation): ReadSpec[] {
  const context = figureContext({ registry, now, grid: [] });
  return [...context.entries.values()].flatMap(series => salesOf(context, series));
}

function salesOf(context: FigureContext, series: EntrySeries): ReadSpec[] {
  const { pools = [], launchBlock } = series.entry;
  const sales = pools.flatMap(pool => poolSizes.map(size => poolSale(context, series, pool, size)));
  return sales.flatMap(sale => {
    if ('reason' in sale) return [];
    const { address, abi, args = [] } = sale.call;
    return { id: sale.id, address, abi, args, ...(launchBlock !== undefined && { sinceBlock: launchBlock }) };
  });
}
