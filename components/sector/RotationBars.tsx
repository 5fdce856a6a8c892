import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { flowDirection } from '../figures/FlowArrow.tsx';
import { barLengths, type FlowRow } from './ranked-rows.ts';

type Props = {
  /** Largest inflow first. */
  readonly rows: readonly FlowRow[];
  /** Key of the flows shown. */
  readonly name?: string;
  readonly onReceipt?: (protocol: string, key: string, label: string) => void;
};

/**
 * Who gained and who lost, as bars to either side of a line: filled and towards the end for in, open and towards the
 * start for out. A table to whoever cannot see it.
 */
export function RotationBars({ rows, name = 'flow.30d.eth', onReceipt }: Props) {
  if (rows.length === 0) return <p class="quiet">{t('popup_noMoves')}</p>;
  const lengths = barLengths(rows);
  return (
    <table class="rotation">
      <caption class="td-hidden">{t('sector_rotationCaption')}</caption>
      <thead class="td-hidden">
        <tr>
          <th scope="col">{t('sector_protocol')}</th>
          <th scope="col">{t('sector_netFlow', formatWindow('30d'))}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.protocol} data-protocol={row.protocol}>
            <th scope="row">
              <bdi>{row.name}</bdi>
            </th>
            <td class="rotation-cell">
              <span class="rotation-track" aria-hidden="true">
                <span
                  class={`rotation-bar rotation-${flowDirection(row.flow.value)}`}
                  style={{ '--length': String(lengths[index]) }}
                />
              </span>
              <FigureValue
                label={t('sector_netFlowOf', row.name, formatWindow('30d'))}
                figure={row.flow}
                name={name}
                flow
                onOpen={
                  onReceipt &&
                  (() => onReceipt(row.protocol, name, t('sector_netFlowOf', row.name, formatWindow('30d'))))
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
