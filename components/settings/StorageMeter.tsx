import { formatCount } from '../../utils/language/format-count.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { t } from '../../utils/language/translate.ts';
import type { StorageUsage } from '../../utils/messaging/protocol.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

type Props = {
  /** Null while it is counted, a sentence where that failed. */
  readonly usage: StorageUsage | string | null;
  readonly onClear: () => void;
};

/** How much room the kept figures take, and the way to drop them. */
export function StorageMeter({ usage, onClear }: Props) {
  return (
    <>
      <div class="storage" role="status">
        <Usage usage={usage} />
      </div>
      <ConfirmButton label={t('options_clear')} question={t('options_clearQuestion')} onConfirm={onClear} />
    </>
  );
}

function Usage({ usage }: Pick<Props, 'usage'>) {
  if (usage === null) return <p class="quiet">{t('options_counting')}</p>;
  const failure = typeof usage === 'string' ? usage : usage.problem && t('options_storageBroken', usage.problem);
  if (failure || typeof usage === 'string') {
    return (
      <p class="td-failure" role="alert">
        {failure}
      </p>
    );
  }
  const { usedBytes, budgetBytes, observations, persistent } = usage;
  return (
    <>
      <meter
        min={0}
        max={budgetBytes}
        high={budgetBytes * 0.9}
        value={usedBytes}
        aria-label={t('options_storageUsed')}
      />
      <p>{t('options_storageLine', megabytes(usedBytes), megabytes(budgetBytes))}</p>
      <p class="setting-hint">{formatCount('options_observations', observations)}</p>
      <p class="setting-hint">{t(persistent ? 'options_persistent' : 'options_notPersistent')}</p>
    </>
  );
}

function megabytes(bytes: number): string {
  const size = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return formatNumber(bytes / 1e6, size);
}
