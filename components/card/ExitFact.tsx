import { say } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';
import { Fact, Why } from './Fact.tsx';
import { Phrase } from './Phrase.tsx';
import type { RecordParts } from './RecordBody.tsx';

const phrases = [
  ['queue.eth', 'card_queued'],
  ['queue.requests', 'card_queued'],
  ['exit.available.eth', 'card_available'],
] as const;

/** How much waits to leave or can leave at once, and the rule it leaves by. */
export function ExitFact(parts: RecordParts) {
  const { figures, record } = parts;
  const known = phrases.filter(([name]) => figures[name]?.value !== undefined);
  const queue = figures['queue.eth'];
  if (known.length === 0 && record.exitRule === null && !queue) return null;
  return (
    <Fact {...parts} term="queue" label={t('card_exit')}>
      <span class="td-card-row">
        {known.map(([name, text]) => (
          <Phrase key={name} {...parts} text={text} name={name} />
        ))}
      </span>
      {record.exitRule !== null && <span class="td-card-rule">{say(record.exitRule)}</span>}
      {known.length === 0 && <Why figure={queue} />}
    </Fact>
  );
}
