import { useState } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import type { PageMentions, PageRow, PageRows } from '../../utils/messaging/protocol.ts';
import { DataState, type DataStateProps } from '../figures/DataState.tsx';
import { ProtocolRows } from './ProtocolRows.tsx';
import { type PageOrder, sortRows } from './sort-rows.ts';
import { TermRows } from './TermRows.tsx';

export type PageListProps = {
  readonly mentions: PageMentions;
  /** Null while they are fetched, a sentence where that failed. */
  readonly rows: PageRows | string | null;
  /** Scrolls to the name's next mention on the page. */
  readonly onReveal: (entity: string) => void;
  /** Asks for the rows again after that failed. */
  readonly onRetry: () => void;
  readonly onAction?: DataStateProps['onAction'];
  /** The surface says elsewhere what is wrong with the data. */
  readonly hidesState?: boolean;
};

/** The names and terms of one page, with yield and flow: in the page panel and in the browser's side panel. */
export function PageList({ mentions, rows, onReveal, onRetry, onAction, hidesState }: PageListProps) {
  const [order, setOrder] = useState<PageOrder>('page');
  const note = mentions.state === 'off' ? t('panel_off') : mentions.reason;
  if (mentions.entities.length === 0) return <p class="td-list-note">{note ?? t('panel_empty')}</p>;
  const counts = new Map(mentions.entities.map(({ entity, count }) => [entity, count]));
  return (
    <div class="td-list">
      {note && <p class="td-list-note">{note}</p>}
      {typeof rows === 'string' && (
        <p class="td-list-note" role="alert">
          {t('panel_failed', rows)}{' '}
          <button type="button" class="td-button" onClick={onRetry}>
            {t('figures_action_retry')}
          </button>
        </p>
      )}
      {rows === null && (
        <p class="td-list-note" aria-busy="true">
          {t('figures_waiting')}
        </p>
      )}
      {rows !== null && typeof rows === 'object' && (
        <Rows {...{ rows, counts, order, setOrder, onReveal, onAction, hidesState }} />
      )}
    </div>
  );
}

type RowsProps = Pick<PageListProps, 'onReveal' | 'onAction'> & {
  hidesState: boolean | undefined;
  rows: PageRows;
  counts: ReadonlyMap<string, number>;
  order: PageOrder;
  setOrder: (order: PageOrder) => void;
};

function Rows({ rows, counts, order, setOrder, onReveal, onAction, hidesState }: RowsProps) {
  const isTerm = (row: PageRow) => row.kind === 'term' || row.record === null;
  const protocols = rows.rows.filter(row => !isTerm(row));
  const terms = rows.rows.filter(isTerm);
  return (
    <>
      {protocols.length > 0 && (
        <section>
          <div role="status">{!hidesState && <DataState status={rows.status} onAction={onAction} />}</div>
          <Order order={order} onOrder={setOrder} />
          <ProtocolRows
            rows={sortRows(protocols, order, rows.display)}
            display={rows.display}
            counts={counts}
            onReveal={onReveal}
          />
        </section>
      )}
      {terms.length > 0 && (
        <section>
          <h3>{t('panel_terms')}</h3>
          <TermRows rows={terms} counts={counts} onReveal={onReveal} />
        </section>
      )}
    </>
  );
}

const orders = [
  ['page', 'panel_byPage'],
  ['yield', 'panel_byYield'],
  ['flow', 'panel_byFlow'],
] as const;

function Order({ order, onOrder }: { order: PageOrder; onOrder: (order: PageOrder) => void }) {
  return (
    <fieldset class="td-list-order">
      <legend class="td-hidden">{t('panel_order')}</legend>
      {orders.map(([value, label]) => (
        <button
          key={value}
          type="button"
          class="td-button"
          aria-pressed={value === order}
          onClick={() => onOrder(value)}
        >
          {t(label)}
        </button>
      ))}
    </fieldset>
  );
}
