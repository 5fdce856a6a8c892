import { HistoryChart } from '../../components/sector/HistoryChart.tsx';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { t } from '../../utils/language/translate.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { HistorySeries } from '../../utils/messaging/protocol.ts';

type Props = {
  readonly snapshot: Snapshot;
  /** Null while it is fetched. */
  readonly history: Outcome<HistorySeries> | null;
};

export function HistoryPart({ snapshot, history }: Props) {
  if (history === null) return <p class="quiet">{t('figures_loading')}</p>;
  if (!history.ok) {
    return (
      <p class="td-failure" role="alert">
        {history.error.message}
      </p>
    );
  }
  // A layer and an index hold others' tokens: beside those they would be counted twice.
  const own = Object.entries(snapshot.protocols)
    .filter(([, { category }]) => category !== 'restaking' && category !== 'index')
    .map(([id, { name }]) => ({ id, name }));
  return <HistoryChart history={history.value} protocols={own} />;
}
