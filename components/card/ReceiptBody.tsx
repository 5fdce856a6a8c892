import { useState } from 'preact/hooks';
import { copyLine } from '../../utils/language/copy-line.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { figureLabel } from '../figures/figure-names.ts';
import { Receipt } from '../figures/Receipt.tsx';
import { Icon } from '../text/Icon.tsx';
import type { CardActions, OpenReceipt } from './card-view.ts';

export type ReceiptBodyProps = {
  readonly name: string;
  readonly receipt: OpenReceipt;
  readonly onCopy: CardActions['onCopy'];
};

/** One figure: its value, a line to take along, and how to repeat it. */
export function ReceiptBody({ name, receipt, onCopy }: ReceiptBodyProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const { key, figure } = receipt;
  const label = figureLabel(key);
  const flow = key.startsWith('flow.');
  const line = copyLine({ subject: name, label, figure, demo: receipt.demo, signed: flow });
  return (
    <div class="td-card-receipt">
      <p class="td-card-lead">
        <FigureValue label={label} figure={figure} name={key} flow={flow} />
      </p>
      <button type="button" class="td-button" onClick={async () => setCopied(await onCopy(line))} data-copy={line}>
        <Icon name="copy" />
        {t(copied ? 'card_copied' : 'card_copyLine')}
      </button>
      <p class="td-hidden" role="status">
        {copied === null ? '' : t(copied ? 'card_copied' : 'card_copyRefused')}
      </p>
      {copied === false && <p class="td-card-notice">{t('card_copyRefused')}</p>}
      <Receipt {...receipt} label={`${name}: ${label}`} onCopy={onCopy} />
    </div>
  );
}
