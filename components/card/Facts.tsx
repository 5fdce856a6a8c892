import type { RateEvent } from '../../utils/figures/snapshot.ts';
import { formatFigure } from '../../utils/language/format-figure.ts';
import { formatDate } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { OutsideQuote } from '../../utils/messaging/protocol.ts';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { ExitFact } from './ExitFact.tsx';
import { Fact, OwnFigure, Why } from './Fact.tsx';
import { PartFacts } from './PartFacts.tsx';
import { Phrase } from './Phrase.tsx';
import type { RecordParts } from './RecordBody.tsx';
import { Change, Tvl } from './SizeFacts.tsx';

/** Size, change, peg, rate, exit, rank, events and what others say: a line each, only those there is something for. */
export function Facts(parts: RecordParts) {
  const { record, figures } = parts;
  const { events, symbol } = record.figures!;
  return (
    <dl class="td-card-facts">
      <Tvl {...parts} />
      <Change {...parts} />
      <PartFacts {...parts} />
      {figures.peg && symbol && (
        <Fact {...parts} term="peg">
          <OwnFigure {...parts} name="peg" signed />
          <Why figure={figures.peg} />
        </Fact>
      )}
      {figures.rate && symbol && (
        <Fact {...parts} term="rate">
          {figures.rate.value === undefined ? (
            <OwnFigure {...parts} name="rate" />
          ) : (
            <Phrase {...parts} text="card_oneToken" before={symbol} name="rate" />
          )}
          <Why figure={figures.rate} />
        </Fact>
      )}
      <ExitFact {...parts} />
      {(figures.rank?.value ?? figures.share?.value) && (
        <Fact {...parts} term="rank">
          <span class="td-card-row">
            {figures.rank?.value && <OwnFigure {...parts} name="rank" />}
            {figures.share?.value && <Phrase {...parts} text="card_shareOf" name="share" />}
          </span>
        </Fact>
      )}
      {record.restsOn.length > 0 && (
        <Fact {...parts} label={t('card_restsOn')}>
          {record.restsOn.join(', ')}
        </Fact>
      )}
      {events.length > 0 && (
        <Fact {...parts} label={t('card_events')}>
          <ul>
            {events
              .slice(-3)
              .toReversed()
              .map(event => (
                <li key={event.to.block}>
                  <Event {...parts} event={event} />
                </li>
              ))}
          </ul>
        </Fact>
      )}
      {record.quotes.length > 0 && (
        <Fact {...parts} label={t('card_elsewhere')}>
          <ul>
            {record.quotes.map(quote => (
              <li key={`${quote.source}${quote.figure}${quote.label}`} title={formatDate(quote.asOf)}>
                <ExternalLink href={quote.url}>{quoteText(quote)}</ExternalLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

/** The sentence tells the direction, the figure by how much. */
function Event({ event: { kind, to, change }, ...parts }: RecordParts & { event: RateEvent }) {
  const name = `event.${to.block}`;
  const value = change.replace('-', '');
  const figure = { state: 'ready', value, unit: 'fraction', method: '', source: 'chain' } as const;
  const text = kind === 'rate-drop' ? 'card_rateDrop' : 'card_rateJump';
  return <Phrase {...parts} figures={{ [name]: figure }} text={text} before={formatDate(to.time)} name={name} />;
}

function quoteText({ source, label, value: quoted, unit }: OutsideQuote): string {
  return t('card_quote', source, formatFigure({ value: quoted, unit }), label);
}
