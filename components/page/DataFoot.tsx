import { formatNumber } from '../../utils/language/format-number.ts';
import { t } from '../../utils/language/translate.ts';
import type { DataStatus } from '../../utils/messaging/protocol.ts';
import { Age } from '../figures/Age.tsx';
import { type DataAction, DataState } from '../figures/DataState.tsx';
import { useNow } from './use-now.ts';

type Props = {
  /** Null while the background has not answered. */
  readonly status: DataStatus | null;
  /** Why the background cannot answer at all, a sentence. */
  readonly failure: string | null;
  readonly onAction: (action: DataAction) => void;
};

/** State of the data: age, endpoint, how much history there is, what is wrong and what helps. */
export function DataFoot({ status, failure, onAction }: Props) {
  const nowMs = useNow();
  const refreshing = status?.refreshing === true;
  return (
    <section class="data-foot" aria-label={t('popup_dataState')}>
      {failure !== null && (
        <p class="td-failure" role="alert">
          {t('popup_backgroundFailed', failure)}
        </p>
      )}
      <div class="data-line">
        <span role="status">
          {status ? <Age status={status} nowMs={nowMs} /> : <span class="td-age">{t('popup_waiting')}</span>}
        </span>
        <button type="button" class="td-button" disabled={refreshing} onClick={() => onAction('retry')}>
          {t('popup_refresh')}
        </button>
      </div>
      {status && <Origin status={status} />}
      {status && <DataState status={status} onAction={onAction} />}
    </section>
  );
}

function Origin({ status }: { status: DataStatus }) {
  const { stored, wanted } = status.gridDays;
  return (
    <p class="data-origin">
      {status.endpoint !== null && <bdi>{t('popup_endpoint', status.endpoint)}</bdi>}
      {stored < wanted && <span>{t('popup_gridDays', formatNumber(stored), formatNumber(wanted))}</span>}
    </p>
  );
}
