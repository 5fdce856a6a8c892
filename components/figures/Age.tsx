import { formatNumber } from '../../utils/language/format-number.ts';
import { formatAge, formatDateTime } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { DataStatus } from '../../utils/messaging/protocol.ts';
import { DemoBadge } from './DemoBadge.tsx';

export type AgeProps = {
  readonly status: DataStatus;
  readonly nowMs: number;
};

/** Where the figures come from and how old they are: source or "Demo data", block, age. Always in sight. */
export function Age({ status, nowMs }: AgeProps) {
  return (
    <span class="td-age">
      {status.demo ? <DemoBadge /> : <span>{t('figures_sourceChain')}</span>}
      {status.asOf === null ? (
        <span>{t('figures_noData')}</span>
      ) : (
        <>
          {status.block !== null && (
            <span>
              <bdi>{t('figures_block', formatNumber(status.block))}</bdi>
            </span>
          )}
          <time
            aria-live="off"
            datetime={status.asOf}
            title={formatDateTime(status.asOf)}
            class={isOld(status.asOf, nowMs) ? 'td-old' : ''}
          >
            {formatAge(status.asOf, nowMs)}
          </time>
        </>
      )}
      {status.refreshing && <span>{t('figures_refreshing')}</span>}
    </span>
  );
}

/** Beyond a day the age itself is a warning. */
function isOld(asOf: string, nowMs: number): boolean {
  return nowMs - Date.parse(asOf) > 86_400_000;
}
