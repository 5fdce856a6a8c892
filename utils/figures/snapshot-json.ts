import { inEnglish, whyInEnglish } from './english.ts';
import type { Figure, ProtocolFigures, RotationRow, Snapshot } from './snapshot.ts';

/** A figure as it leaves the product: what it says of itself is said, in English. */
export type PrintedFigure = Omit<Figure, 'method' | 'reason'> & { readonly method: string; readonly reason?: string };

export type SnapshotJson = Omit<Snapshot, 'protocols' | 'sector'> & {
  readonly protocols: Readonly<Record<string, ProtocolFigures & { readonly figures: PrintedFigures }>>;
  readonly sector: Readonly<
    Record<string, PrintedFigure | readonly (RotationRow & { readonly flow: PrintedFigure })[]>
  >;
};

type PrintedFigures = Readonly<Record<string, PrintedFigure>>;

/**
 * The Snapshot as it is printed and exported (`docs/snapshot.schema.json`): the sector's figures by key, with
 * `rotation.30d` beside them.
 */
export function snapshotJson({ protocols, sector, ...snapshot }: Snapshot): SnapshotJson {
  const printed = Object.entries(protocols).map(
    ([id, protocol]) => [id, { ...protocol, figures: printedFigures(protocol.figures) }] as const,
  );
  return {
    ...snapshot,
    protocols: Object.fromEntries(printed),
    sector: {
      ...printedFigures(sector.figures),
      'rotation.30d': sector.rotation.map(row => ({ ...row, flow: printedFigure(row.flow) })),
    },
  };
}

export function printedFigure({ method, reason, ...figure }: Figure): PrintedFigure {
  return { ...figure, method: inEnglish(method), ...(reason && { reason: whyInEnglish(reason) }) };
}

function printedFigures(figures: Readonly<Record<string, Figure>>): PrintedFigures {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, printedFigure(figure)]));
}
