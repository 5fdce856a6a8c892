import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Figure, ReceiptRead } from '../../utils/figures/snapshot.ts';
import { formatFigure } from '../../utils/language/format-figure.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { formatDateTime } from '../../utils/language/format-time.ts';
import { say, sayWhy } from '../../utils/language/say.ts';
import { sourceName } from '../../utils/language/source-name.ts';
import { t } from '../../utils/language/translate.ts';
import { DemoBadge } from './DemoBadge.tsx';
import { receiptText } from './receipt-text.ts';

export type ReceiptProps = {
  /** What the figure is: "ether.fi: Net flow, 7 days". */
  readonly label: string;
  readonly figure: Figure;
  /** Undefined while they are fetched, a sentence where that failed. */
  readonly reads: readonly ReceiptRead[] | string | undefined;
  /** How many of them to draw, all unless told: a sector's figure has a hundred and more. */
  readonly drawn?: number | undefined;
  readonly demo: boolean;
  /** Puts text on the clipboard; false where the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
};

/** Everything needed to repeat a figure with any node: formula, blocks, and each contract call with its answer. */
export function Receipt({ label, figure, reads, drawn, demo, onCopy }: ReceiptProps) {
  return (
    <section class="td-receipt" aria-label={t('figures_receiptTitle')}>
      <dl>
        {figure.value !== undefined && (
          <Row label={t('figures_receiptValue')}>
            <bdi>{formatFigure(figure, { exact: true })}</bdi>
          </Row>
        )}
        {figure.reason && <Row label={t('figures_receiptReason')}>{sayWhy(figure.reason)}</Row>}
        <Row label={t('figures_receiptMethod')}>
          <bdi>{say(figure.method)}</bdi>
        </Row>
        <Span figure={figure} />
        <Row label={t('figures_receiptSource')}>{demo ? <DemoBadge /> : sourceName(figure.source)}</Row>
      </dl>
      {figure.source === 'chain' && <Reads {...{ label, reads, drawn, demo, onCopy }} />}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Span({ figure: { from, to } }: { figure: Figure }) {
  if (!to) return null;
  const point = (at: typeof to) => t('figures_receiptPoint', formatDateTime(at.time), formatNumber(at.block));
  if (!from || from.block === to.block) return <Row label={t('figures_receiptAt')}>{point(to)}</Row>;
  return (
    <Row label={t('figures_receiptSpan')}>
      {point(from)}
      <br />
      {point(to)}
    </Row>
  );
}

function Reads({ label, reads, drawn, demo, onCopy }: Omit<ReceiptProps, 'figure'>) {
  return (
    <>
      {/* What is in sight by itself is said to those who cannot see it arrive. */}
      <p class={reads?.length ? 'td-hidden' : ''} role="status">
        {arrival(reads)}
      </p>
      {typeof reads === 'string' && <p role="alert">{t('figures_receiptFailed', reads)}</p>}
      {typeof reads === 'object' && reads.length > 0 && <Calls {...{ label, reads, drawn, demo, onCopy }} />}
    </>
  );
}

function arrival(reads: ReceiptProps['reads']): string {
  if (typeof reads === 'string') return '';
  if (!reads?.length) return t(reads ? 'figures_receiptNone' : 'figures_receiptWaiting');
  return `${t('figures_receiptReads')}: ${formatNumber(reads.length)}`;
}

type CallsProps = Omit<ReceiptProps, 'figure' | 'reads'> & { reads: readonly ReceiptRead[] };

function Calls({ label, reads, drawn, demo, onCopy }: CallsProps) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <h3>{t('figures_receiptReads')}</h3>
      <ol>
        {reads.slice(0, drawn).map((read, index) => (
          <Read key={index} read={read} demo={demo} />
        ))}
      </ol>
      <button
        type="button"
        class="td-button"
        aria-live="polite"
        onClick={async () => setCopied(await onCopy(receiptText(label, reads)))}
      >
        {t(copied ? 'figures_receiptCopied' : 'figures_receiptCopy')}
      </button>
    </>
  );
}

function Read({ read, demo }: { read: ReceiptRead; demo: boolean }) {
  return (
    <li>
      <code dir="ltr">
        {demo ? (
          read.contract
        ) : (
          <a
            href={`https://etherscan.io/address/${read.contract}#readContract`}
            target="_blank"
            rel="noreferrer noopener"
            title={t('figures_receiptExplorer', read.contract)}
          >
            {read.contract}
          </a>
        )}
        <br />
        {read.function.replace(/^function /, '')}
        {read.args.length > 0 && ` (${read.args.join(', ')})`}
      </code>
      <div>
        {t('figures_receiptResult')} <code>{read.result.join(', ')}</code>
      </div>
      <div class="td-receipt-at">{t('figures_receiptPoint', formatDateTime(read.time), formatNumber(read.block))}</div>
    </li>
  );
}
