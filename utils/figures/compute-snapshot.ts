import type { Computed } from './computed.ts';
import { daily } from './daily.ts';
import type { EntrySeries } from './entry-series.ts';
import { type FigureContext, figureContext, type SnapshotInput } from './figure-context.ts';
import { type FigureTable, protocolFigures } from './protocol-figures.ts';
import { eventOf } from './rate-events.ts';
import { readsBehind } from './receipt-of.ts';
import { rotation } from './rotation.ts';
import { sectorFigures } from './sector-figures.ts';
import { sectorShared } from './sector-shared.ts';
import type { Figure, ProtocolFigures, SectorFigures, Snapshot } from './snapshot.ts';
import { isoTime } from './timeline.ts';

/** Steps of the grid that a card's chart shows. */
const dailySteps = 30;

/** All figures of all protocols at the newest observation. Pure: the same observations give the same Snapshot. */
export function computeSnapshot(input: SnapshotInput): Snapshot {
  const context = figureContext(input);
  const shared = sectorShared(context);
  const withReceipts = input.receipts ?? false;
  const protocols = [...context.entries.values()].map(series => {
    const figures = plain(context, protocolFigures(context, series, shared), withReceipts);
    return [series.entry.id, protocolOf(context, series, figures)] as const;
  });
  return {
    schema: 1,
    chainId: input.now.chainId,
    block: input.now.block.toString(),
    time: isoTime(Number(input.now.time)),
    demo: input.now.chainId !== 1,
    protocols: Object.fromEntries(protocols),
    sector: sectorOf(context, plain(context, sectorFigures(context, shared), withReceipts), withReceipts),
  };
}

function protocolOf(
  { timeline }: FigureContext,
  series: EntrySeries,
  figures: Readonly<Record<string, Figure>>,
): ProtocolFigures {
  const { name, category, symbol } = series.entry;
  const events = series.jumps.map(jump => eventOf(jump, timeline));
  return { name, category, symbol, figures, events, daily: daily(series, timeline, dailySteps) };
}

function sectorOf(
  context: FigureContext,
  figures: Readonly<Record<string, Figure>>,
  withReceipts: boolean,
): SectorFigures {
  return { figures, rotation: rotation(context, 30, flow => shownOf(context, flow, withReceipts)) };
}

function plain(context: FigureContext, figures: FigureTable, withReceipts: boolean): Record<string, Figure> {
  const shown: Record<string, Figure> = {};
  for (const [key, each] of figures) shown[key] = shownOf(context, each, withReceipts);
  return shown;
}

function shownOf(context: FigureContext, { figure, uses }: Computed, withReceipts: boolean): Figure {
  return withReceipts ? { ...figure, receipt: readsBehind(context, uses()) } : figure;
}
