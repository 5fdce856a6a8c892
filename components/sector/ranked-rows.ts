import type { Figure, ProtocolFigures, Snapshot } from '../../utils/figures/snapshot.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { flowKey, yieldKey } from '../panel/sort-rows.ts';

export type YieldRow = { readonly protocol: string; readonly record: ProtocolFigures; readonly yield: Figure };

/** Protocols that have the chosen yield, highest first. Those without one are left out, never counted as zero. */
export function topYields(snapshot: Snapshot, display: DisplaySettings, count: number): YieldRow[] {
  const key = yieldKey(display);
  return Object.entries(snapshot.protocols)
    .flatMap(([protocol, record]) => {
      const figure = record.figures[key];
      return figure?.value === undefined ? [] : [{ protocol, record, yield: figure }];
    })
    .sort((a, b) => Number(b.yield.value) - Number(a.yield.value))
    .slice(0, count);
}

export type FlowRow = { readonly protocol: string; readonly name: string; readonly flow: Figure };

/** The 30-day rotation in the currency a person chose; ETH where both are shown, since it is the one without prices in it. */
export function rotationRows(snapshot: Snapshot, display: DisplaySettings): FlowRow[] {
  const { rotation } = snapshot.sector;
  if (display.currency !== 'usd') return [...rotation];
  return rotation
    .flatMap(({ protocol, name }) => {
      const flow = snapshot.protocols[protocol]?.figures[flowKey(display)];
      return flow === undefined ? [] : [{ protocol, name, flow }];
    })
    .sort((a, b) => Number(b.flow.value ?? 0) - Number(a.flow.value ?? 0));
}

/** The `count` largest movers over 30 days, inflows and outflows together, largest inflow first. */
export function largestMoves(rows: readonly FlowRow[], count: number): FlowRow[] {
  const known = rows.filter(row => row.flow.value !== undefined);
  const size = (row: FlowRow) => Math.abs(Number(row.flow.value));
  const kept = new Set([...known].sort((a, b) => size(b) - size(a)).slice(0, count));
  return known.filter(row => kept.has(row)).sort((a, b) => Number(b.flow.value) - Number(a.flow.value));
}

/** Length of each flow's bar as a part of the longest, 0 to 1. */
export function barLengths(rows: readonly FlowRow[]): number[] {
  const sizes = rows.map(row => Math.abs(Number(row.flow.value ?? 0)));
  const longest = Math.max(0, ...sizes);
  return sizes.map(size => (longest === 0 ? 0 : size / longest));
}
