import { formatCount } from '../../utils/language/format-count.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { PageRow } from '../../utils/messaging/protocol.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { figureLabel } from '../figures/figure-names.ts';
import { flowKey, yieldKey } from './sort-rows.ts';

export type ProtocolRowsProps = {
  readonly rows: readonly PageRow[];
  readonly display: DisplaySettings;
  /** How often each entity is named on the page. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onReveal: (entity: string) => void;
};

/** Names with their yield and their 30-day net flow. */
export function ProtocolRows({ rows, display, counts, onReveal }: ProtocolRowsProps) {
  const yieldOf = yieldKey(display);
  const flowOf = flowKey(display);
  return (
    <table class="td-list-table">
      <caption class="td-hidden">{t('panel_protocols')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panel_name')}</th>
          <th scope="col">
            {figureLabel(yieldOf)}, {formatWindow(display.yieldWindow)}
          </th>
          <th scope="col">{t('panel_flow', formatWindow('30d'))}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ entity, name, figures }) => (
          <tr key={entity}>
            <th scope="row">
              <RevealButton entity={entity} name={name} count={counts.get(entity) ?? 0} onReveal={onReveal} />
            </th>
            <td>
              <FigureValue label={`${name}, ${figureLabel(yieldOf)}`} figure={figures?.figures[yieldOf] ?? null} />
            </td>
            <td>
              <FigureValue label={`${name}, ${figureLabel(flowOf)}`} figure={figures?.figures[flowOf] ?? null} flow />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RevealButtonProps = {
  readonly entity: string;
  readonly name: string;
  readonly count: number;
  readonly onReveal: (entity: string) => void;
};

/** A name that leads to its next mention on the page, with how often it is named. */
export function RevealButton({ entity, name, count, onReveal }: RevealButtonProps) {
  return (
    <button type="button" class="td-list-name" title={t('panel_reveal', name)} onClick={() => onReveal(entity)}>
      <bdi lang="en">{name}</bdi>
      <span class="td-list-count">
        <span aria-hidden="true">{formatNumber(count)}</span>
        <span class="td-hidden"> ({formatCount('panel_count', count)})</span>
      </span>
    </button>
  );
}
