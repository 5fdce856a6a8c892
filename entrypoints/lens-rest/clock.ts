import { type CardModel, topView } from '../lens/card-model.ts';
import { reload } from './card-actions.ts';

/** Ages are told in minutes. */
const calmMs = 30_000;
/** While a refresh is under way its figures are waited for. */
const waitingMs = 1_500;

/**
 * Draws open cards anew as they age, and fetches what a refresh has changed. Returns the function to call whenever
 * cards came, went or changed.
 */
export function createClock(cards: () => readonly CardModel[], draw: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = 0;
  const follow = () => {
    const delayMs = cards().length === 0 ? 0 : cards().some(isWaiting) ? waitingMs : calmMs;
    if (delayMs === running) return;
    clearTimeout(timer);
    running = delayMs;
    if (delayMs) timer = setTimeout(tick, delayMs);
  };
  const tick = async () => {
    running = 0;
    await Promise.all(cards().filter(isWaiting).map(reload));
    draw();
  };
  return follow;
}

function isWaiting(card: CardModel): boolean {
  const view = topView(card);
  return view.kind === 'entity' && view.content.status.refreshing;
}
