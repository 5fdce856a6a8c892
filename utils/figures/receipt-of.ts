import type { Use } from './computed.ts';
import { type FigureContext, figureContext, type SnapshotInput } from './figure-context.ts';
import { type FigureTable, protocolFigures, type SectorShared } from './protocol-figures.ts';
import { sectorFigures } from './sector-figures.ts';
import { sectorShared } from './sector-shared.ts';
import { sectorSince } from './sector-since.ts';
import type { ReceiptRead } from './snapshot.ts';
import { isoTime } from './timeline.ts';

/** The reads a figure was computed from; `protocol` is a registry id or `sector`. Empty for one that does not exist. */
export function receiptOf(input: SnapshotInput, protocol: string, figure: string): ReceiptRead[] {
  const context = figureContext(input);
  const shared = sectorShared(context);
  const series = context.entries.get(protocol);
  if (!series && protocol !== 'sector') return [];
  const figures = series ? protocolFigures(context, series, shared) : ofSector(context, shared, figure);
  return readsBehind(context, figures.get(figure)?.uses() ?? []);
}

/** Figures since a day carry it in their key. */
function ofSector(context: FigureContext, shared: SectorShared, key: string): FigureTable {
  const day = /\.since\.(\d{4}-\d{2}-\d{2})/.exec(key)?.[1];
  return day ? sectorSince(context, shared, day) : sectorFigures(context, shared);
}

/** Each read once, with what the contract answered, oldest block first. A read that failed gave nothing to compute from. */
export function readsBehind({ timeline, idOf }: FigureContext, uses: readonly Use[]): ReceiptRead[] {
  const reads = new Map<string, ReceiptRead>();
  for (const { call, point, ...use } of uses.toSorted((a, b) => a.point - b.point)) {
    const observation = timeline.points[point]!;
    const id = use.id ?? idOf(call);
    const result = observation.reads[id];
    if (!result?.ok) continue;
    reads.set(`${point} ${id}`, {
      contract: call.address,
      function: call.abi,
      args: call.args ?? [],
      block: observation.block.toString(),
      time: isoTime(Number(observation.time)),
      result: result.values.map(String),
    });
  }
  return [...reads.values()];
}
