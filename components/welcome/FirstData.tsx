import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { t } from '../../utils/language/translate.ts';
import type { DataStatus } from '../../utils/messaging/protocol.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { type DataAction, DataState } from '../figures/DataState.tsx';
import { DataLine } from '../page/DataLine.tsx';
import { SectorGlance } from '../popup/SectorGlance.tsx';

type Props = {
  readonly status: DataStatus | null;
  readonly snapshot: Snapshot | null;
  readonly display: DisplaySettings;
  readonly onAction: (action: DataAction) => void;
};

/** The first figures as they arrive: the newest block first, then the days behind it. */
export function FirstData({ status, snapshot, display, onAction }: Props) {
  return (
    <div class="first-data">
      <DataLine status={status} onRefresh={() => onAction('retry')} hidesDays />
      {status && <Days {...status.gridDays} />}
      {status && <DataState status={status} onAction={onAction} />}
      {snapshot && <SectorGlance snapshot={snapshot} display={display} />}
    </div>
  );
}

function Days({ stored, wanted }: DataStatus['gridDays']) {
  if (wanted === 0) return null;
  return (
    <label class="first-days">
      {t('welcome_days', formatNumber(stored), formatNumber(wanted))}
      <progress max={wanted} value={Math.min(stored, wanted)} />
    </label>
  );
}
