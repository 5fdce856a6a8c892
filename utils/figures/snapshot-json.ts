import type { Figure, RotationRow, Snapshot } from './snapshot.ts';

export type SnapshotJson = Omit<Snapshot, 'sector'> & {
  readonly sector: Readonly<Record<string, Figure | readonly RotationRow[]>>;
};

/**
 * The Snapshot as it is printed and exported (`docs/snapshot.schema.json`): the sector's figures by key, with
 * `rotation.30d` beside them.
 */
export function snapshotJson({ sector, ...snapshot }: Snapshot): SnapshotJson {
  return { ...snapshot, sector: { ...sector.figures, 'rotation.30d': sector.rotation } };
}
