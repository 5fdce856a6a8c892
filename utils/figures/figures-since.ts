import { figureContext, type SnapshotInput } from './figure-context.ts';
import { sectorShared } from './sector-shared.ts';
import { sectorSince } from './sector-since.ts';
import type { Figure } from './snapshot.ts';

/** Figures of `sectorSince` by key, without their receipts; `receiptOf` knows the same keys. */
export function figuresSince(input: SnapshotInput, day: string): Readonly<Record<string, Figure>> {
  const context = figureContext(input);
  const table = sectorSince(context, sectorShared(context), day);
  return Object.fromEntries([...table].map(([key, { figure }]) => [key, figure]));
}
