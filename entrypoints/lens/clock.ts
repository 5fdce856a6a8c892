import { type ReadonlySignal, signal } from '@preact/signals';
import { reload } from './card-actions.ts';
import { type CardModel, topView } from './card-model.ts';

/** Ages are told in minutes. */
const calmMs = 30_000;
/** While a refresh is under way its figures are waited for. */
const waitingMs = 1_500;

export type Clock = {
  readonly nowMs: ReadonlySignal<number>;
  /** Starts or stops with the cards on the page. */
  follow(): void;
};

/** The time that ages are told against. It runs only while a card is open, and fetches what a refresh has changed. */
export function startClock(cards: ReadonlySignal<readonly CardModel[]>): Clock {
  const nowMs = signal(Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    nowMs.value = Date.now();
    if (cards.value.length > 0) timer = setTimeout(tick, cards.value.some(isWaiting) ? waitingMs : calmMs);
  };
  const tick = async () => {
    await Promise.all(cards.value.filter(isWaiting).map(reload));
    follow();
  };
  return { nowMs, follow };
}

function isWaiting(card: CardModel): boolean {
  const view = topView(card);
  return view.kind === 'entity' && view.content.status.refreshing;
}
