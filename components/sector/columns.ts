import type { Figure, ProtocolFigures } from '../../utils/figures/snapshot.ts';
import { formatWindow } from '../../utils/language/format-time.ts';
import { figureLabel } from '../figures/figure-names.ts';

/** A column of figures: its key in the snapshot, and whether it shows a direction. */
export type FigureColumn = { readonly key: string; readonly flow?: boolean; readonly signed?: boolean };

/** Columns of the table of all protocols, widest use first. */
export const tableColumns: readonly FigureColumn[] = [
  { key: 'tvl.eth' },
  { key: 'tvl.usd' },
  { key: 'apy.7d' },
  { key: 'apy.30d' },
  { key: 'flow.7d.eth', flow: true },
  { key: 'flow.30d.eth', flow: true },
  { key: 'peg', signed: true },
  { key: 'share' },
  { key: 'rank' },
];

/** Rows of the comparison of two protocols. */
export const compareColumns: readonly FigureColumn[] = [
  ...tableColumns,
  { key: 'apr.7d' },
  { key: 'apr.30d' },
  { key: 'layer.baseline' },
  { key: 'layer.above', signed: true },
  { key: 'rewards.30d.eth' },
  { key: 'flow.30d.usd', flow: true },
  { key: 'price.30d.usd', signed: true },
  { key: 'rate' },
  { key: 'supply' },
  { key: 'queue.eth' },
];

/** "Net flow, 7 days, ETH": a column's heading; amounts name their currency since the same figure stands in both. */
export function columnLabel(key: string): string {
  const window = key.split('.').find(part => /^\d+d$/.test(part));
  const currency = key.endsWith('.eth') ? 'ETH' : key.endsWith('.usd') ? 'USD' : null;
  return [figureLabel(key), window && formatWindow(window), currency].filter(Boolean).join(', ');
}

export type ProtocolRow = { readonly id: string; readonly record: ProtocolFigures };

export type Sort = { readonly key: 'name' | string; readonly descending: boolean };

/** Protocols by a column; those without its figure come last either way. */
export function sortProtocols(rows: readonly ProtocolRow[], { key, descending }: Sort): ProtocolRow[] {
  const direction = descending ? -1 : 1;
  if (key === 'name') return rows.toSorted((a, b) => direction * a.record.name.localeCompare(b.record.name));
  const valueIn = ({ record }: ProtocolRow) => amount(record.figures[key]);
  return rows.toSorted((a, b) => {
    const [left, right] = [valueIn(a), valueIn(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * (left - right);
  });
}

function amount(figure: Figure | undefined): number | null {
  return figure?.value === undefined ? null : Number(figure.value);
}

/** Protocols whose name, token or kind contains every word. `kindOf` says the kind in the reader's language. */
export function filterProtocols(
  rows: readonly ProtocolRow[],
  words: string,
  category: string | null,
  kindOf: (record: ProtocolFigures) => string,
): ProtocolRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ record }) => {
    if (category !== null && record.category !== category) return false;
    const text = `${record.name} ${record.symbol ?? ''} ${kindOf(record)}`.toLowerCase();
    return wanted.every(word => text.includes(word));
  });
}
