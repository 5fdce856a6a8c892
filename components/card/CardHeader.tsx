import { t } from '../../utils/language/translate.ts';
import type { CardContent } from '../../utils/messaging/protocol.ts';
import { figureTitle } from '../figures/figure-names.ts';
import { Icon } from '../text/Icon.tsx';
import { IconButton } from '../text/IconButton.tsx';
import type { CardProps } from './Card.tsx';
import { type CardView, viewName } from './card-view.ts';

/** Name and kind, the way back, and what holds or closes the card. A pinned card is dragged by it. */
export function CardHeader({
  view,
  back,
  pinned,
  actions,
  onDragStart,
}: Omit<CardProps, 'more' | 'nowMs' | 'ReceiptBody'>) {
  return (
    <div class="td-card-header" onPointerDown={pinned ? onDragStart : undefined}>
      <div class="td-card-tools">
        {back !== null && (
          <button type="button" class="td-button td-card-back" onClick={actions.onBack}>
            <Icon name="back" />
            <span>{t('card_back', back)}</span>
          </button>
        )}
        <span class="td-card-space" />
        {pinned && <IconButton icon="move" label={t('card_move')} onPress={actions.onMove} />}
        <IconButton icon="pin" label={t(pinned ? 'card_unpin' : 'card_pin')} pressed={pinned} onPress={actions.onPin} />
        <IconButton icon="close" label={t('card_close')} onPress={actions.onClose} />
      </div>
      <h2 class="td-card-name">
        <bdi lang="en">{viewName(view)}</bdi>
      </h2>
      <p class="td-card-kind">{kindOf(view)}</p>
    </div>
  );
}

function kindOf(view: CardView): string {
  if (view.kind === 'receipt') return figureTitle(view.receipt.key, view.receipt.figure);
  return view.kind === 'entity' ? entityKind(view.content, view.record) : '';
}

function entityKind(content: CardContent, record: string | null): string {
  const shown = content.records.find(({ id }) => id === record) ?? content.records[0];
  const category = shown?.figures?.category;
  const kind = t(kinds[content.kind]);
  if (!category) return kind;
  return content.kind === 'protocol' ? t(categories[category]) : `${kind} · ${t(categories[category])}`;
}

const kinds = {
  protocol: 'card_kindProtocol',
  token: 'card_kindToken',
  term: 'card_kindTerm',
  venue: 'card_kindVenue',
} as const;

const categories = {
  'liquid-staking': 'card_categoryLiquidStaking',
  'liquid-restaking': 'card_categoryLiquidRestaking',
  restaking: 'card_categoryRestaking',
  'cex-staking': 'card_categoryCexStaking',
  index: 'card_categoryIndex',
} as const;
