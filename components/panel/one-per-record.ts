import type { PageRow } from '../../utils/messaging/protocol.ts';

export type CountedRows = { readonly rows: readonly PageRow[]; readonly counts: ReadonlyMap<string, number> };

/**
 * One row for each registry record, where a page names a protocol and its tokens: they would show the same figures.
 * The protocol's own name stands for them if the page has it, in the place of whichever came first; counts add up.
 */
export function onePerRecord(rows: readonly PageRow[], counts: ReadonlyMap<string, number>): CountedRows {
  const groups = Map.groupBy(rows, row => row.record ?? row.entity);
  const kept = [...groups.values()].map(group => ({
    row: group.find(row => row.kind === 'protocol') ?? group[0]!,
    count: group.reduce((sum, { entity }) => sum + (counts.get(entity) ?? 0), 0),
  }));
  return { rows: kept.map(({ row }) => row), counts: new Map(kept.map(({ row, count }) => [row.entity, count])) };
}
