import { useMemo } from 'preact/hooks';
import type { ProtocolFigures } from '../../utils/figures/snapshot.ts';
import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { GradualRows } from '../page/GradualRows.tsx';
import type { ProtocolRow } from './columns.ts';

type Props = {
  readonly rows: readonly ProtocolRow[];
  readonly onReceipt: (protocol: string, key: string, label: string) => void;
};

const window = '30d';

/** Each token's yield as a bar: the staking baseline filled, what it earns above that hatched, what it lacks open. */
export function YieldLayers({ rows, onReceipt }: Props) {
  const known = useMemo(() => byYield(rows), [rows]);
  const most = Math.max(0, ...known.map(({ record }) => yieldOf(record)!));
  if (known.length === 0) return <p class="quiet">{t('popup_noYields')}</p>;
  return (
    <table class="figures-table layers">
      <caption class="td-hidden">{t('sector_layers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sector_protocol')}</th>
          <td aria-hidden="true" class="layers-bar" />
          <th scope="col" class="number">
            {t('sector_apy', formatWindow(window))}
          </th>
          <th scope="col" class="number">
            {t('sector_baseline')}
          </th>
          <th scope="col" class="number">
            {t('sector_above')}
          </th>
        </tr>
      </thead>
      <tbody>
        <GradualRows rows={known} draw={row => <LayerRow key={row.id} row={row} most={most} onReceipt={onReceipt} />} />
      </tbody>
    </table>
  );
}

function byYield(rows: readonly ProtocolRow[]): readonly ProtocolRow[] {
  const known = rows.filter(({ record }) => yieldOf(record) !== null);
  return known.sort((a, b) => yieldOf(b.record)! - yieldOf(a.record)!);
}

function LayerRow({
  row: { id, record },
  most,
  onReceipt,
}: { row: ProtocolRow; most: number } & Pick<Props, 'onReceipt'>) {
  const cell = (key: string, what: string, signed = false) => {
    const label = `${record.name}, ${what}`;
    return (
      <td class="number">
        <FigureValue
          label={label}
          figure={record.figures[key] ?? null}
          name={key}
          signed={signed}
          onOpen={() => onReceipt(id, key, label)}
        />
      </td>
    );
  };
  return (
    <tr data-protocol={id}>
      <th scope="row">
        <bdi>{record.name}</bdi>
      </th>
      <td aria-hidden="true" class="layers-bar">
        <LayerBar record={record} most={most} />
      </td>
      {cell(`apy.${window}`, t('sector_apy', formatWindow(window)))}
      {cell('layer.baseline', t('sector_baseline'))}
      {cell('layer.above', t('sector_above'), true)}
    </tr>
  );
}

function LayerBar({ record, most }: { record: ProtocolFigures; most: number }) {
  const total = yieldOf(record) ?? 0;
  const above = Number(record.figures['layer.above']?.value ?? 0);
  const base = Math.max(0, Math.min(total, total - above));
  const length = (part: number) => ({ inlineSize: `${most <= 0 ? 0 : (Math.max(0, part) / most) * 100}%` });
  return (
    <span class="layer-track">
      <span class="layer-base" style={length(Math.min(base, total))} />
      {above > 0 && <span class="layer-above" style={length(above)} />}
      {above < 0 && <span class="layer-lack" style={length(-above)} />}
    </span>
  );
}

function yieldOf(record: ProtocolFigures): number | null {
  const value = record.figures[`apy.${window}`]?.value;
  return value === undefined ? null : Number(value);
}
