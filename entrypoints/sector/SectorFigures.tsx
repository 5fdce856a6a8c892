import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { GradualRows } from '../../components/page/GradualRows.tsx';
import { flowKey } from '../../components/panel/sort-rows.ts';
import { Compare } from '../../components/sector/Compare.tsx';
import { PegTable } from '../../components/sector/PegTable.tsx';
import { ProtocolTable } from '../../components/sector/ProtocolTable.tsx';
import { ReceiptDialog } from '../../components/sector/ReceiptDialog.tsx';
import { RotationBars } from '../../components/sector/RotationBars.tsx';
import { rotationRows } from '../../components/sector/ranked-rows.ts';
import { SectorSection } from '../../components/sector/SectorSection.tsx';
import { Totals } from '../../components/sector/Totals.tsx';
import { YieldLayers } from '../../components/sector/YieldLayers.tsx';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { HistorySeries } from '../../utils/messaging/protocol.ts';
import { send } from '../../utils/messaging/send.ts';
import { copyText } from '../../utils/pages/copy-text.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { Exports } from './Exports.tsx';
import { HistoryPart, type HistorySignal } from './HistoryPart.tsx';
import { SincePart } from './SincePart.tsx';
import { type OpenReceipt, useReceipt } from './use-receipt.ts';

type Props = {
  readonly snapshot: Snapshot;
  readonly display: DisplaySettings;
  /** Days of the grid that are stored. */
  readonly days: number;
};

export function SectorFigures({ snapshot, display, days }: Props) {
  const { receipt, open, close } = useReceipt(snapshot);
  const history = useHistory(snapshot.block, days);
  // Kept from one drawing to the next, so that a part which has not changed is not drawn again.
  const parts = useMemo(
    () => sections(snapshot, display, days, history, open),
    [snapshot, display, days, history, open],
  );
  return (
    <>
      <Exports snapshot={snapshot} history={history} />
      <GradualRows rows={parts} draw={part => part} step={1} />
      {receipt && <ReceiptDialog {...receipt} demo={snapshot.demo} onCopy={copyText} onClose={close} />}
    </>
  );
}

function sections(
  snapshot: Snapshot,
  display: DisplaySettings,
  days: number,
  history: HistorySignal,
  onReceipt: OpenReceipt,
) {
  const rows = Object.entries(snapshot.protocols).map(([id, record]) => ({ id, record }));
  const { figures } = snapshot.sector;
  const parts = {
    totals: <Totals figures={figures} onReceipt={(key, label) => onReceipt('sector', key, label)} />,
    since: <SincePart snapshot={snapshot} days={days} onReceipt={onReceipt} />,
    rotation: <RotationBars rows={rotationRows(snapshot, display)} name={flowKey(display)} onReceipt={onReceipt} />,
    yields: <YieldLayers rows={rows} onReceipt={onReceipt} />,
    history: <HistoryPart snapshot={snapshot} history={history} />,
    pegs: <PegTable rows={rows} onReceipt={onReceipt} />,
    all: <ProtocolTable rows={rows} onReceipt={onReceipt} />,
    compare: rows.length > 1 && <Compare rows={rows} onReceipt={onReceipt} />,
  };
  return Object.entries(parts).map(([id, part]) => (
    <SectorSection key={id} id={id}>
      {part}
    </SectorSection>
  ));
}

/** The whole stored history, read again with each newer block and as days are added behind it. */
function useHistory(block: string, days: number): HistorySignal {
  const history = useSignal<Outcome<HistorySeries> | null>(null);
  useEffect(() => {
    let current = true;
    void send('history.get', {}).then(reply => {
      if (current) history.value = reply;
    });
    return () => {
      current = false;
    };
  }, [block, days]);
  return history;
}
