import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { Fact, OwnFigure } from './Fact.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** What is locked, in the currencies the reader chose. */
export function Tvl(parts: RecordParts) {
  const { currency } = parts.content.display;
  const keys = ['tvl.eth', 'tvl.usd'].filter(key => currency === 'both' || key.endsWith(currency));
  if (keys.every(key => !parts.figures[key])) return null;
  return (
    <Fact {...parts} term="tvl">
      <span class="td-card-row td-strong">
        {keys.map(key => (
          <OwnFigure key={key} {...parts} name={key} />
        ))}
      </span>
    </Fact>
  );
}

/** The change of TVL in its three parts; in ETH the price has no part. */
export function Change(parts: RecordParts) {
  const unit = parts.content.display.currency === 'eth' ? 'eth' : 'usd';
  const kinds = ['flow', 'rewards', 'price'].filter(kind => parts.figures[`${kind}.30d.${unit}`]);
  if (kinds.length < 2) return null;
  return (
    <Fact {...parts} term="tvl" label={t('card_tvlChange', formatWindow('30d'))}>
      <ul class="td-card-parts">
        {kinds.map(kind => (
          <li key={kind}>
            <span>{t(`card_${kind}Part`)}</span> <OwnFigure {...parts} name={`${kind}.30d.${unit}`} signed />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
