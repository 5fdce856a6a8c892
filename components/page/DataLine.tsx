import { formatNumber } from '../../utils/language/format-number.ts';
import { t } from '../../utils/language/translate.ts';
import type { DataStatus } from '../../utils/messaging/protocol.ts';
import { Age } from '../figures/Age.tsx';
import { RestingButton } from './RestingButton.tsx';
import { useNow } from './use-now.ts';

type Props = {
  /** Null while the background has not answered. */
  readonly status: DataStatus | null;
  readonly onRefresh: () => void;
  /** The surface shows elsewhere how much history there is. */
  readonly hidesDays?: boolean;
};

/** Age and origin of the figures, how much history there is, and the button that asks for newer ones. */
export function DataLine({ status, onRefresh, hidesDays = false }: Props) {
  const nowMs = useNow();
  return (
    <>
      <div class="data-line">
        <span role="status">
          {status ? <Age status={status} nowMs={nowMs} /> : <span class="td-age">{t('figures_waiting')}</span>}
        </span>
        <RestingButton resting={status?.refreshing === true} onPress={onRefresh}>
          {t('popup_refresh')}
        </RestingButton>
      </div>
      {status && <Origin status={status} hidesDays={hidesDays} />}
    </>
  );
}

function Origin({ status: { endpoint, gridDays }, hidesDays }: { status: DataStatus; hidesDays: boolean }) {
  const { stored, wanted } = gridDays;
  return (
    <p class="data-origin">
      {endpoint !== null && <bdi>{t('popup_endpoint', endpoint)}</bdi>}
      {!hidesDays && stored < wanted && <span>{t('popup_gridDays', formatNumber(stored), formatNumber(wanted))}</span>}
    </p>
  );
}
