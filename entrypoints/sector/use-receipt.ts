import { useCallback, useState } from 'preact/hooks';
import type { ReceiptProps } from '../../components/figures/Receipt.tsx';
import type { Figure, Snapshot } from '../../utils/figures/snapshot.ts';
import { send } from '../../utils/messaging/send.ts';

/** A figure of the snapshot by its key, or the figure itself. */
export type OpenReceipt = (protocol: string, key: string, label: string, figure?: Figure) => void;

type Opened = Pick<ReceiptProps, 'label' | 'figure' | 'reads'>;

/** Opens the receipt of a figure; its reads are fetched then, since few are ever looked at. */
export function useReceipt(snapshot: Snapshot) {
  const [receipt, setReceipt] = useState<Opened | null>(null);
  const open = useCallback(
    async (protocol: string, key: string, label: string, given?: Figure) => {
      const table = protocol === 'sector' ? snapshot.sector.figures : snapshot.protocols[protocol]?.figures;
      const figure = given ?? table?.[key];
      if (!figure) return;
      setReceipt({ label, figure, reads: undefined });
      const reply = await send('figure.receipt', { protocol, figure: key });
      const reads = reply.ok ? reply.value : reply.error.message;
      setReceipt(before => (before?.figure === figure ? { label, figure, reads } : before));
    },
    [snapshot],
  );
  return { receipt, open, close: () => setReceipt(null) };
}
