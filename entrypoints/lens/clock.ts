import { reload } from './card-actions.ts';
import { type CardModel, topView } from './card-model.ts';

/** Ages are told in minutes. */
const calmMs = 30_000;
/** While a refresh is under way its figures are waited for. */
const waitingMs = 1_500;

/**
 * Draws open cards anew as they age, and fetches what a refresh has changed. Returns the function that starts or stops
 * it with the cards on the page.
 */
export function createClock(cards: () => readonly CardModel[], draw: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    if (cards().length > 0) timer = setTimeout(tick, cards().some(isWaiting) ? waitingMs : calmMs);
  };
  const tick = async () => {
    await Promise.all(cards().filter(isWaiting).map(reload));
    draw();
    follow();
  };
  return follow;
}

function isWaiting(card: CardModel): boolean {
  const view = topView(card);
  return view.kind === 'entity' && view.content.status.refreshing;
}
