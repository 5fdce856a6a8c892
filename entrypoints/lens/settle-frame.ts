import type { CardModel } from './card-model.ts';
import { keepInside, moveCard, placeCard } from './place-card.ts';

/** Puts a card that was drawn where it belongs, beside its line or where the reader put it, and the focus into it. */
export function settleFrame(frame: HTMLElement, card: CardModel): void {
  place(frame, card);
  takeFocus(frame, card);
}

function place(frame: HTMLElement, card: CardModel): void {
  const { request, views, pinned, at, placedFor } = card;
  // Measured anew only where something has changed: a card that merely ages keeps its place and its scroll.
  card.placedFor = [request, views, pinned, at, innerWidth, innerHeight];
  if (card.placedFor.every((value, index) => value === placedFor[index])) return;
  if (at) {
    // What was a sheet reached from edge to edge.
    delete frame.dataset.sheet;
    moveCard(frame, keepInside(frame, at));
  } else placeCard(frame, request.lineRect);
}

/** When a view opens over another the button that was pressed is gone: the focus goes to the card, not the page. */
function takeFocus(frame: HTMLElement, card: CardModel): void {
  const before = card.depth;
  card.depth = card.views.length;
  if (before === card.depth || (before === 0 && card.request.via !== 'keyboard')) return;
  frame.focus({ preventScroll: true });
}
