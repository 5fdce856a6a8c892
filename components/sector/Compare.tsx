import { useId, useMemo, useState } from 'preact/hooks';
import { formatEth } from '../../utils/language/format-amount.ts';
import { t } from '../../utils/language/translate.ts';
import { FlowBars } from '../charts/FlowBars.tsx';
import { columnLabel, compareColumns, type ProtocolRow } from './columns.ts';
import { HistoryTable } from './HistoryTable.tsx';
import { Cell } from './ProtocolTable.tsx';
import { flowLines } from './series.ts';

type Props = {
  /** At least two. */
  readonly rows: readonly ProtocolRow[];
  readonly onReceipt: (protocol: string, key: string, label: string) => void;
};

/** Two protocols side by side, figure by figure, with the daily flows of both. */
export function Compare({ rows, onReceipt }: Props) {
  const [left, setLeft] = useState(rows[0]!.id);
  const [right, setRight] = useState(rows[1]!.id);
  const pair = useMemo(() => [left, right].map(id => rows.find(row => row.id === id) ?? rows[0]!), [rows, left, right]);
  const flows = useMemo(() => flowLines(pair), [pair]);
  return (
    <>
      <div class="compare-choice">
        <Choice label={t('sector_compareFirst')} rows={rows} value={left} onChange={setLeft} />
        <Choice label={t('sector_compareSecond')} rows={rows} value={right} onChange={setRight} />
      </div>
      <table class="figures-table compare">
        <caption class="td-hidden">{t('sector_compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sector_figure')}</th>
            {pair.map(({ id, record }, side) => (
              <th key={`${id}${side}`} scope="col" class="number">
                <bdi>{record.name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareColumns.map(column => (
            <tr key={column.key}>
              <th scope="row">{columnLabel(column.key)}</th>
              {pair.map(({ id, record }, side) => (
                <Cell key={`${id}${side}`} protocol={id} record={record} column={column} onReceipt={onReceipt} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="compare-bars">
        {pair.map(({ id, record }, side) => (
          <FlowBars key={`${id}${side}`} name={record.name} points={record.daily} />
        ))}
      </div>
      {flows.times.length > 0 && <HistoryTable title={t('sector_compareFlows')} data={flows} format={signedEth} />}
    </>
  );
}

function signedEth(value: number): string {
  return formatEth(value.toFixed(6), { signed: true });
}

type ChoiceProps = { label: string; rows: Props['rows']; value: string; onChange: (id: string) => void };

function Choice({ label, rows, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span>
      <label for={id}>{label}</label>{' '}
      <select id={id} class="select" value={value} onChange={event => onChange(event.currentTarget.value)}>
        {rows.map(row => (
          <option key={row.id} value={row.id}>
            {row.record.name}
          </option>
        ))}
      </select>
    </span>
  );
}
