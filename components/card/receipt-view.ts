import type { CardView } from './card-view.ts';

type ReceiptView = Extract<CardView, { kind: 'receipt' }>;

/**
 * The receipt of a figure that `view` shows, its reads yet to come; null where it shows none of that name. What is not
 * one of its own records is the one that those are set beside.
 */
export function receiptView(view: CardView, record: string, key: string): ReceiptView | null {
  if (view.kind !== 'entity') return null;
  const { records } = view.content;
  const own = records.find(({ id }) => id === record);
  const protocol = own ? own.figures : records[0]?.beside;
  const figure = protocol?.figures[key];
  if (!protocol || !figure) return null;
  const { demo } = view.content.status;
  return { kind: 'receipt', name: protocol.name, receipt: { record, key, figure, demo, reads: undefined } };
}
