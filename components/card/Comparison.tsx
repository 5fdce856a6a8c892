import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { figureLabel } from '../figures/figure-names.ts';
import type { RecordParts } from './RecordBody.tsx';

/** Yield, flow and size next to the same of the sector's yardstick. */
export function Comparison({ content, record, figures }: RecordParts) {
  const { beside } = record;
  if (!beside) return null;
  const { yieldBasis, yieldWindow, currency } = content.display;
  const unit = currency === 'usd' ? 'usd' : 'eth';
  const keys = [`${yieldBasis}.${yieldWindow}`, `flow.30d.${unit}`, `tvl.${unit}`].filter(
    key => figures[key] && beside.figures[key],
  );
  if (keys.length === 0) return null;
  return (
    <section class="td-card-section">
      <table class="td-card-beside">
        <caption>{t('card_beside', beside.name)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{record.figures!.name}</th>
            <th scope="col">{beside.name}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(key => (
            <tr key={key}>
              <th scope="row">{besideLabel(key)}</th>
              {[figures, beside.figures].map((side, index) => (
                <td key={index === 0 ? 'own' : 'beside'}>
                  <FigureValue label={besideLabel(key)} figure={side[key]} flow={key.startsWith('flow.')} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function besideLabel(key: string): string {
  const window = /\.(\d+d)/.exec(key)?.[1];
  return window ? `${figureLabel(key)}, ${formatWindow(window)}` : figureLabel(key);
}
