import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import { Receipt, type ReceiptProps } from '../figures/Receipt.tsx';
import { IconButton } from '../text/IconButton.tsx';

type Props = ReceiptProps & { readonly onClose: () => void };

/** A figure's receipt over the page; Escape or the cross leads back to the figure. */
export function ReceiptDialog({ onClose, ...receipt }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="receipt-dialog" aria-label={receipt.label} onClose={onClose}>
      <header>
        <h2>{receipt.label}</h2>
        <IconButton icon="close" label={t('sector_close')} onPress={() => dialog.current?.close()} />
      </header>
      <Receipt {...receipt} />
    </dialog>
  );
}
