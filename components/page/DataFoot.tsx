import { t } from '../../utils/language/translate.ts';
import type { DataStatus } from '../../utils/messaging/protocol.ts';
import { type DataAction, DataState } from '../figures/DataState.tsx';
import { BackgroundFailure } from './BackgroundFailure.tsx';
import { DataLine } from './DataLine.tsx';

type Props = {
  /** Null while the background has not answered. */
  readonly status: DataStatus | null;
  /** Why the background cannot answer at all, a sentence. */
  readonly failure: string | null;
  readonly onAction: (action: DataAction) => void;
};

/** State of the data: age, endpoint, how much history there is, what is wrong and what helps. */
export function DataFoot({ status, failure, onAction }: Props) {
  return (
    <section class="data-foot" aria-label={t('popup_dataState')}>
      <BackgroundFailure message={failure} />
      {(status !== null || failure === null) && <DataLine status={status} onRefresh={() => onAction('retry')} />}
      <div role="status">{status && <DataState status={status} onAction={onAction} />}</div>
    </section>
  );
}
