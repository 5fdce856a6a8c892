import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { HistoryChart } from '../../components/sector/HistoryChart.tsx';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { t } from '../../utils/language/translate.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { HistorySeries } from '../../utils/messaging/protocol.ts';

/** Null while it is fetched. */
export type HistorySignal = ReadonlySignal<Outcome<HistorySeries> | null>;

type Props = {
  readonly snapshot: Snapshot;
  readonly history: HistorySignal;
};

export function HistoryPart({ snapshot, history: { value: history } }: Props) {
  const own = useMemo(() => ownTokens(snapshot), [snapshot]);
  if (history === null) return <p class="quiet">{t('figures_waiting')}</p>;
  if (!history.ok) {
    return (
      <p class="td-failure" role="alert">
        {history.error.message}
      </p>
    );
  }
  return <HistoryChart history={history.value} protocols={own} />;
}

/** A layer and an index hold others' tokens: beside those they would be counted twice. */
function ownTokens(snapshot: Snapshot): readonly { id: string; name: string }[] {
  return Object.entries(snapshot.protocols)
    .filter(([, { category }]) => category !== 'restaking' && category !== 'index')
    .map(([id, { name }]) => ({ id, name }));
}
