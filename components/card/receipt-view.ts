import type { CardView } from './card-view.ts';

type ReceiptView = Extract<CardView, { kind: 'receipt' }>;

/** The receipt of a figure that `view` shows, its reads yet to come; null where it shows none of that name. */
export function receiptView(view: CardView, record: string, key: string): ReceiptView | null {
  if (view.kind !== 'entity') return null;
  const protocol = view.content.records.find(({ id }) => id === record)?.figures;
  const figure = protocol?.figures[key];
  if (!protocol || !figure) return null;
  const { demo } = view.content.status;
  return { kind: 'receipt', name: protocol.name, receipt: { record, key, figure, demo, reads: undefined } };
}
