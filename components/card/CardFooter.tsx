import { t } from '../../utils/language/translate.ts';
import { Age } from '../figures/Age.tsx';
import { IconButton } from '../text/IconButton.tsx';
import type { CardProps } from './Card.tsx';

/** Source and age, always in sight, and the rarer actions behind one button. */
export function CardFooter({ view, more, nowMs, actions }: Pick<CardProps, 'view' | 'more' | 'nowMs' | 'actions'>) {
  if (view.kind !== 'entity') return null;
  const { content } = view;
  return (
    <div class="td-card-footer">
      {content.records.length > 0 ? <Age status={content.status} nowMs={nowMs} /> : <span />}
      <IconButton icon="more" label={t('card_more')} expanded={more} onPress={actions.onMore} />
      {more && (
        <ul class="td-card-more">
          <Action text={t('card_never', content.name)} onPress={actions.onNever} />
          <Action text={t('card_off')} onPress={actions.onOff} />
          {actions.onPanel && <Action text={t('panel_title')} onPress={actions.onPanel} />}
          <Action text={t('card_sector')} onPress={() => actions.onPage('sector')} />
          <Action text={t('card_settings')} onPress={() => actions.onPage('options')} />
        </ul>
      )}
    </div>
  );
}

function Action({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    <li>
      <button type="button" class="td-button" onClick={onPress}>
        {text}
      </button>
    </li>
  );
}
