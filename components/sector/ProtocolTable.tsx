import { useMemo, useState } from 'preact/hooks';
import type { ProtocolFigures } from '../../utils/figures/snapshot.ts';
import { formatCount } from '../../utils/language/format-count.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { GradualRows } from '../page/GradualRows.tsx';
import {
  columnLabel,
  type FigureColumn,
  filterProtocols,
  type ProtocolRow,
  type Sort,
  sortProtocols,
  tableColumns,
} from './columns.ts';
import { TableFilter } from './TableFilter.tsx';

type Props = {
  readonly rows: readonly ProtocolRow[];
  readonly onReceipt: (protocol: string, key: string, label: string) => void;
};

export function kindOf(record: ProtocolFigures): string {
  return t(`sector_kind_${record.category.replaceAll('-', '_')}`);
}

/** All protocols with their main figures; any column sorts, words and kinds filter. */
export function ProtocolTable({ rows, onReceipt }: Props) {
  const [sort, setSort] = useState<Sort>({ key: 'tvl.eth', descending: true });
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const shown = useMemo(
    () => sortProtocols(filterProtocols(rows, words, kind, kindOf), sort),
    [rows, words, kind, sort],
  );
  const found = formatCount('sector_found', shown.length);
  const kinds = [...new Set(rows.map(({ record }) => record.category))];
  // A new column starts with its largest, names with A.
  const by = (key: string) =>
    setSort(before => ({ key, descending: before.key === key ? !before.descending : key !== 'name' }));
  return (
    <>
      <TableFilter
        words={words}
        kind={kind}
        kinds={kinds.map(category => ({ id: category, name: t(`sector_kind_${category.replaceAll('-', '_')}`) }))}
        found={found}
        onWords={setWords}
        onKind={setKind}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll wide" tabIndex={0} aria-label={found}>
        <table class="figures-table all-protocols">
          <caption class="td-hidden">{t('sector_all')}</caption>
          <thead>
            <tr>
              <SortHead column="name" label={t('sector_protocol')} sort={sort} onSort={by} />
              {tableColumns.map(({ key }) => (
                <SortHead key={key} column={key} label={columnLabel(key)} sort={sort} onSort={by} />
              ))}
            </tr>
          </thead>
          <tbody>
            <GradualRows rows={shown} draw={row => <Row key={row.id} row={row} onReceipt={onReceipt} />} />
            {shown.length === 0 && (
              <tr>
                <td colSpan={tableColumns.length + 1} class="quiet">
                  {t('sector_noMatch')}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </>
  );
}

type HeadProps = { column: string; label: string; sort: Sort; onSort: (key: string) => void };

function SortHead({ column, label, sort, onSort }: HeadProps) {
  const sorted = sort.key === column ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={sorted} class={column === 'name' ? '' : 'number'}>
      <button type="button" class="sort" onClick={() => onSort(column)}>
        {label}
        <span aria-hidden="true">{sorted === 'descending' ? ' ▾' : sorted === 'ascending' ? ' ▴' : ''}</span>
      </button>
    </th>
  );
}

function Row({ row: { id, record }, onReceipt }: { row: ProtocolRow } & Pick<Props, 'onReceipt'>) {
  return (
    <tr data-protocol={id}>
      <th scope="row">
        <bdi>{record.name}</bdi> <span class="quiet">{record.symbol}</span>
        <span class="row-kind">{kindOf(record)}</span>
      </th>
      {tableColumns.map(column => (
        <Cell key={column.key} protocol={id} record={record} column={column} onReceipt={onReceipt} />
      ))}
    </tr>
  );
}

type CellProps = { protocol: string; record: ProtocolFigures; column: FigureColumn } & Pick<Props, 'onReceipt'>;

export function Cell({ protocol, record, column: { key, flow, signed }, onReceipt }: CellProps) {
  const label = `${record.name}, ${columnLabel(key)}`;
  return (
    <td class="number">
      <FigureValue
        label={label}
        figure={record.figures[key] ?? null}
        name={key}
        flow={flow ?? false}
        signed={signed ?? flow ?? false}
        onOpen={() => onReceipt(protocol, key, label)}
      />
    </td>
  );
}
