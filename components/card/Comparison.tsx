import { t } from '../../utils/language/translate.ts';
import { figureTitle } from '../figures/figure-names.ts';
import { OwnFigure } from './Fact.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** Registry id of the protocol that the others are set beside. */
const yardstick = 'lido';

/** Yield, flow and size next to the same of the sector's yardstick. */
export function Comparison(parts: RecordParts) {
  const { content, record, figures, actions } = parts;
  const { beside } = record;
  if (!beside) return null;
  const { yieldBasis, yieldWindow, currency } = content.display;
  const unit = currency === 'usd' ? 'usd' : 'eth';
  const keys = [`${yieldBasis}.${yieldWindow}`, `flow.30d.${unit}`, `tvl.${unit}`].filter(
    key => figures[key] && beside.figures[key],
  );
  if (keys.length === 0) return null;
  const theirs = {
    ...parts,
    figures: beside.figures,
    open: (key: string) => () => actions.onReceipt(yardstick, key),
  };
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
              <th scope="row">{figureTitle(key, figures[key]!)}</th>
              {[parts, theirs].map((side, index) => (
                <td key={index}>
                  <OwnFigure {...side} name={key} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
