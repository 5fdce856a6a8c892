import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import { Receipt, type ReceiptProps } from '../figures/Receipt.tsx';
import { useGradually } from '../page/use-gradually.ts';
import { IconButton } from '../text/IconButton.tsx';

const readsATask = 12;

type Props = ReceiptProps & { readonly onClose: () => void };

/**
 * A figure's receipt over the page; Escape, the cross or a press beside it leads back to the figure. A popover, since
 * a modal dialog makes the page inert: its two thousand elements are styled anew when it opens and when it closes.
 * Tab goes round in it all the same: what has the focus behind it nobody would see.
 */
export function ReceiptDialog({ onClose, ...receipt }: Props) {
  const { reads } = receipt;
  const drawn = useGradually(Array.isArray(reads) ? reads.length : 0, readsATask, reads);
  const dialog = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showPopover();
    dialog.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={dialog}
      class="receipt-dialog"
      role="dialog"
      aria-label={receipt.label}
      aria-modal="true"
      popover="auto"
      tabIndex={-1}
      onKeyDown={goRound}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <header>
        <h2>{receipt.label}</h2>
        <IconButton icon="close" label={t('sector_close')} onPress={() => dialog.current?.hidePopover()} />
      </header>
      <Receipt {...receipt} drawn={drawn} />
    </div>
  );
}

/** From the last of what can have the focus on to the first, and back. */
function goRound(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.key !== 'Tab') return;
  const dialog = event.currentTarget;
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, a')];
  const [first, last] = [stops[0], stops.at(-1)];
  const focused = document.activeElement;
  const leaves = event.shiftKey ? focused === first || focused === dialog : focused === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
