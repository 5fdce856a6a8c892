import type { PageRow } from '../../utils/messaging/protocol.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';

export type PageOrder = 'page' | 'yield' | 'flow';

/** Key of the yield that the reader's settings ask for. */
export function yieldKey({ yieldBasis, yieldWindow }: DisplaySettings): string {
  return `${yieldBasis}.${yieldWindow}`;
}

/** Key of the 30-day net flow in the reader's currency, ETH where both are asked for. */
export function flowKey({ currency }: DisplaySettings): string {
  return `flow.30d.${currency === 'usd' ? 'usd' : 'eth'}`;
}

/** Rows in the page's order, or by a figure, largest first and those without one last. */
export function sortRows(rows: readonly PageRow[], order: PageOrder, display: DisplaySettings): readonly PageRow[] {
  if (order === 'page') return rows;
  const key = order === 'yield' ? yieldKey(display) : flowKey(display);
  const amount = (row: PageRow) => Number(row.figures?.figures[key]?.value ?? Number.NEGATIVE_INFINITY);
  const compare = (a: number, b: number) => (a === b ? 0 : b > a ? 1 : -1);
  return rows.toSorted((a, b) => compare(amount(a), amount(b)));
}
