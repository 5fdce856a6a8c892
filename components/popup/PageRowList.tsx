import { formatCount } from '../../utils/language/format-count.ts';
import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { PageRow } from '../../utils/messaging/protocol.ts';
import { yieldKey } from '../../utils/pages/ranked-rows.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { FigureValue } from '../figures/FigureValue.tsx';

type Props = {
  readonly rows: readonly PageRow[];
  readonly display: DisplaySettings;
  /** Scrolls the page to the first mention. */
  readonly onReveal: (entity: string) => void;
};

/** The page's protocols with yield and 30-day flow, and how many terms it uses. */
export function PageRowList({ rows, display, onReveal }: Props) {
  const withFigures = rows.filter(row => row.record !== null);
  const words = rows.length - withFigures.length;
  return (
    <>
      {withFigures.length > 0 && (
        <table class="page-rows">
          <thead>
            <tr>
              <th scope="col">{t('popup_protocol')}</th>
              <th scope="col" class="number">
                {t(`popup_${display.yieldBasis}`, formatWindow(display.yieldWindow))}
              </th>
              <th scope="col" class="number">
                {t('popup_netFlow', formatWindow('30d'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {withFigures.map(row => (
              <ProtocolRow key={row.entity} row={row} display={display} onReveal={onReveal} />
            ))}
          </tbody>
        </table>
      )}
      {words > 0 && <p class="page-words">{formatCount('popup_terms', words)}</p>}
    </>
  );
}

function ProtocolRow({ row, display, onReveal }: { row: PageRow } & Omit<Props, 'rows'>) {
  const figures = row.figures?.figures;
  const yieldName = yieldKey(display);
  const flowName = display.currency === 'usd' ? 'flow.30d.usd' : 'flow.30d.eth';
  return (
    <tr data-entity={row.entity}>
      <th scope="row">
        <button type="button" class="row-name" title={t('popup_reveal', row.name)} onClick={() => onReveal(row.entity)}>
          <bdi>{row.name}</bdi>
        </button>
      </th>
      <td class="number">
        <FigureValue label={t('popup_yieldOf', row.name)} figure={pick(figures, yieldName)} name={yieldName} />
      </td>
      <td class="number">
        <FigureValue label={t('popup_flowOf', row.name)} figure={pick(figures, flowName)} name={flowName} flow />
      </td>
    </tr>
  );
}

/** A figure the protocol does not have at all is drawn as a plain missing one, so that columns keep their shape. */
function pick(figures: NonNullable<PageRow['figures']>['figures'] | undefined, name: string) {
  return figures?.[name] ?? missing;
}

const missing = { state: 'unavailable', unit: 'fraction', method: '', source: 'chain' } as const;
