import { t } from '../../utils/language/translate.ts';
import { type CardModel, topView } from '../lens/card-model.ts';
import { loadEntity } from '../lens/load-entity.ts';

/** Newer figures under cards that are being read: an entity gets them, a receipt stays as it was opened. The caller draws. */
export async function renewCards(cards: readonly CardModel[]): Promise<void> {
  for (const card of cards) {
    const before = topView(card);
    if (before.kind !== 'entity') continue;
    const view = await loadEntity(before.content.entity, before.content.name, before.record);
    if (view.kind !== 'entity' || topView(card) !== before) continue;
    card.views = [...card.views.slice(0, -1), view];
    if (before.content.status.asOf === null) card.said = t('card_arrived', view.content.name);
  }
}
