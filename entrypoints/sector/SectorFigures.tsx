import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Compare } from '../../components/sector/Compare.tsx';
import type { ProtocolRow } from '../../components/sector/columns.ts';
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
import { HistoryPart } from './HistoryPart.tsx';
import { useReceipt } from './use-receipt.ts';
import { useStage } from './use-stage.ts';

type Props = { readonly snapshot: Snapshot; readonly display: DisplaySettings };

export function SectorFigures({ snapshot, display }: Props) {
  const rows = useMemo(() => Object.entries(snapshot.protocols).map(([id, record]) => ({ id, record })), [snapshot]);
  const { receipt, open, close } = useReceipt(snapshot);
  const onReceipt = (protocol: string, key: string, label: string) => void open(protocol, key, label);
  const history = useHistory(snapshot);
  const parts = sections(snapshot, display, rows, history, onReceipt);
  const stage = useStage(parts.length);
  return (
    <>
      <Exports snapshot={snapshot} history={history} />
      {parts.slice(0, stage + 1).map(([id, draw]) => (
        <SectorSection key={id} id={id}>
          {draw()}
        </SectorSection>
      ))}
      {receipt && <ReceiptDialog {...receipt} demo={snapshot.demo} onCopy={copyText} onClose={close} />}
    </>
  );
}

function sections(
  snapshot: Snapshot,
  display: DisplaySettings,
  rows: readonly ProtocolRow[],
  history: Outcome<HistorySeries> | null,
  onReceipt: (protocol: string, key: string, label: string) => void,
): [string, () => ComponentChildren][] {
  const { figures } = snapshot.sector;
  return [
    ['totals', () => <Totals figures={figures} onReceipt={(key, label) => onReceipt('sector', key, label)} />],
    ['rotation', () => <RotationBars rows={rotationRows(snapshot, display)} />],
    ['yields', () => <YieldLayers rows={rows} onReceipt={onReceipt} />],
    ['history', () => <HistoryPart snapshot={snapshot} history={history} />],
    ['pegs', () => <PegTable rows={rows} onReceipt={onReceipt} />],
    ['all', () => <ProtocolTable rows={rows} onReceipt={onReceipt} />],
    ['compare', () => rows.length > 1 && <Compare rows={rows} onReceipt={onReceipt} />],
  ];
}

/** The whole stored history, read again with each new snapshot. */
function useHistory(snapshot: Snapshot): Outcome<HistorySeries> | null {
  const [history, setHistory] = useState<Outcome<HistorySeries> | null>(null);
  useEffect(() => {
    let current = true;
    void send('history.get', {}).then(reply => {
      if (current) setHistory(reply);
    });
    return () => {
      current = false;
    };
  }, [snapshot.block]);
  return history;
}
