import type { CardView } from '../../components/card/card-view.ts';
import { type CardModel, topView } from './card-model.ts';
import { keepInside, moveCard, placeCard } from './place-card.ts';

/** Puts a card that was drawn where it belongs, beside its line or where the reader put it. */
export function settleFrame(frame: HTMLElement, card: CardModel): void {
  const { request, views, pinned, at, placedFor } = card;
  // Measured anew only where something has changed: a card that merely ages keeps its place and its scroll.
  card.placedFor = [request, views, pinned, at, innerWidth, innerHeight];
  if (card.placedFor.every((value, index) => value === placedFor[index])) return;
  if (at) {
    // What was a sheet reached from edge to edge.
    delete frame.dataset.sheet;
    moveCard(frame, keepInside(frame, at));
  } else placeCard(frame, request.lineRect, isFull(topView(card)));
}

/** Figures alone fill a card. */
function isFull(view: CardView): boolean {
  return view.kind === 'entity' && view.content.records.some(({ figures }) => figures);
}
