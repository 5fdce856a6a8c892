import { useRef } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';

type Props = {
  readonly label: string;
  /** What will be gone, in a sentence. */
  readonly question: string;
  readonly onConfirm: () => void;
};

/** A button for what cannot be undone: asks once, in a dialog, with the safe answer first. */
export function ConfirmButton({ label, question, onConfirm }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="td-button danger" onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} class="confirm" aria-label={label}>
        <p>{question}</p>
        <form method="dialog" class="button-row">
          <button type="submit" class="td-button td-button-strong">
            {t('options_cancel')}
          </button>
          <button type="submit" class="td-button danger" onClick={onConfirm}>
            {label}
          </button>
        </form>
      </dialog>
    </>
  );
}
