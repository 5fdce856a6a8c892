import { type CardActions, viewName } from '../../components/card/card-view.ts';
import type { BringRest } from './bring-rest.ts';
import { type CardModel, topView } from './card-model.ts';
import type { LensState } from './lens-state.ts';
import { failureView } from './load-entity.ts';

/** A card's events while the code for them is on its way: a card can always be closed, the others wait. */
export function earlyActions(card: CardModel, lens: LensState, bring: BringRest): CardActions {
  const onClose = () => lens.dismiss(card);
  const later =
    (name: keyof CardActions) =>
    async (...values: unknown[]) => {
      const outcome = await bring();
      if (outcome.ok) {
        const action = outcome.value.actions(card)[name] as (...values: unknown[]) => unknown;
        return action(...values);
      }
      card.views = [failureView(outcome.error, viewName(topView(card)))];
      lens.draw();
    };
  return new Proxy({} as CardActions, {
    get: (_, name: keyof CardActions) => (name === 'onClose' ? onClose : later(name)),
  });
}
