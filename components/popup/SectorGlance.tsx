import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { yieldKey } from '../panel/sort-rows.ts';
import { RotationBars } from '../sector/RotationBars.tsx';
import { largestMoves, rotationRows, topYields } from '../sector/ranked-rows.ts';

type Props = {
  readonly snapshot: Snapshot;
  readonly display: DisplaySettings;
};

/** As many rows as are read at a glance. */
const yieldRows = 5;
const moveRows = 8;

/** The sector in two lists: the highest yields, and where ether moved in 30 days. */
export function SectorGlance({ snapshot, display }: Props) {
  const yields = topYields(snapshot, display, yieldRows);
  const moves = largestMoves(rotationRows(snapshot, display), moveRows);
  return (
    <div class="sector-glance">
      <section aria-labelledby="yields-title">
        <h3 id="yields-title">{t(`popup_top_${display.yieldBasis}`, formatWindow(display.yieldWindow))}</h3>
        {yields.length === 0 && <p class="quiet">{t('popup_noYields')}</p>}
        <ol class="yields">
          {yields.map(row => (
            <li key={row.protocol}>
              <span>
                <bdi>{row.record.name}</bdi>
                {row.record.symbol !== null && <span class="symbol"> {row.record.symbol}</span>}
              </span>
              <FigureValue label={t('popup_yieldOf', row.record.name)} figure={row.yield} name={yieldKey(display)} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="moves-title">
        <h3 id="moves-title">{t('popup_moves', formatWindow('30d'))}</h3>
        <RotationBars rows={moves} />
      </section>
    </div>
  );
}
