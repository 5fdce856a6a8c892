import { t } from '../../utils/language/translate.ts';
import { Fact, OwnFigure } from './Fact.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** How much waits to leave, and the rule it waits by. */
export function ExitFact(parts: RecordParts) {
  const { figures, record } = parts;
  const keys = ['queue.eth', 'queue.requests'].filter(key => figures[key]);
  if (keys.length === 0 && record.exitRule === null) return null;
  return (
    <Fact {...parts} term="queue" label={t('card_exit')}>
      {keys.length > 0 && (
        <span class="td-card-row">
          {keys.map(key => (
            <Queued key={key} {...parts} figureKey={key} />
          ))}
        </span>
      )}
      {record.exitRule !== null && <span class="td-card-rule">{record.exitRule}</span>}
    </Fact>
  );
}

function Queued(parts: RecordParts & { figureKey: string }) {
  const [before = '', after = ''] = t('card_queued', '\ue000').split('\ue000');
  return (
    <span>
      {before}
      <OwnFigure {...parts} name={parts.figureKey} />
      {after}
    </span>
  );
}
