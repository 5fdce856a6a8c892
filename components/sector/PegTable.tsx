import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../utils/language/format-number.ts';
import { say, sayWhy } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { GradualRows } from '../page/GradualRows.tsx';
import type { ProtocolRow } from './columns.ts';

type Props = {
  readonly rows: readonly ProtocolRow[];
  readonly onReceipt: (protocol: string, key: string, label: string) => void;
};

const sizes = [1, 100, 1000] as const;

/** A token's row, or a further one for a second pool of it. */
type PegRowOf = ProtocolRow & { readonly key: string; readonly pool: 'peg.pool' | 'peg.uniswap' };

/** How each token trades against what it is worth: by market feed, and by what a pool pays for three sizes. */
export function PegTable({ rows, onReceipt }: Props) {
  const tokens = useMemo(() => rows.flatMap(pegRows), [rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll wide" tabIndex={0} aria-label={t('sector_peg')}>
      <table class="figures-table">
        <caption class="td-hidden">{t('sector_peg')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sector_token')}</th>
            <th scope="col" class="number">
              {t('sector_pegBest')}
            </th>
            {sizes.map(size => (
              <th key={size} scope="col" class="number">
                {saleOf(size)}
              </th>
            ))}
            <th scope="col" class="peg-how">
              {t('sector_pegHow')}
            </th>
          </tr>
        </thead>
        <tbody>
          <GradualRows rows={tokens} draw={row => <PegRow key={row.key} row={row} onReceipt={onReceipt} />} />
        </tbody>
      </table>
    </section>
  );
}

const saleOf = (eth: number): string => t('sector_pegPool', formatNumber(eth));

function pegRows({ id, record }: ProtocolRow): readonly PegRowOf[] {
  if (record.symbol === null) return [];
  const token: PegRowOf = { id, record, key: id, pool: 'peg.pool' };
  return record.figures['peg.uniswap.1'] ? [token, { ...token, key: `${id} uniswap`, pool: 'peg.uniswap' }] : [token];
}

function PegRow({ row: { id, record, pool }, onReceipt }: { row: PegRowOf } & Pick<Props, 'onReceipt'>) {
  const best = pool === 'peg.pool' ? 'peg' : pool;
  const peg = record.figures[best];
  const cell = (key: string, label: string) => (
    <td class="number">
      <FigureValue
        label={`${record.symbol}, ${label}`}
        figure={record.figures[key] ?? null}
        name={key}
        signed
        onOpen={() => onReceipt(id, key, `${record.symbol}, ${label}`)}
      />
    </td>
  );
  return (
    <tr data-protocol={id}>
      <th scope="row">
        <bdi>{record.symbol}</bdi> <span class="quiet">{record.name}</span>
      </th>
      {cell(best, t('sector_pegBest'))}
      {sizes.map(size => cell(`${pool}.${size}`, saleOf(size)))}
      <td class="quiet peg-how">{peg && (peg.value === undefined ? sayWhy(peg.reason ?? '') : say(peg.method))}</td>
    </tr>
  );
}
