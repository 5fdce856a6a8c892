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

const changeParts = [
  ['tvl.change', 'card_totalPart'],
  ['flow', 'card_flowPart'],
  ['rewards', 'card_rewardsPart'],
  ['price', 'card_pricePart'],
] as const;

/** The change of TVL and what it is made of; in ETH the price has no part. Missing as a whole, it is left out. */
export function Change(parts: RecordParts) {
  const unit = parts.content.display.currency === 'eth' ? 'eth' : 'usd';
  const keyed = changeParts.map(([kind, label]) => ({ key: `${kind}.30d.${unit}`, label }));
  const known = keyed.filter(({ key }) => parts.figures[key]);
  if (known.every(({ key }) => parts.figures[key]?.value === undefined)) return null;
  return (
    <Fact {...parts} term="tvl" label={t('card_tvlChange', formatWindow('30d'))}>
      <ul class="td-card-parts">
        {known.map(({ key, label }) => (
          <li key={key}>
            <span>{t(label)}</span> <OwnFigure {...parts} name={key} signed />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
