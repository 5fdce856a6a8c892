import type { CardModel } from './card-model.ts';

/** What cards and panel ask of the lens that holds them. */
export type LensState = {
  readonly root: HTMLElement;
  /** The reader closed the card by its own button or key. */
  dismiss(card: CardModel): void;
  pin(card: CardModel): void;
  moveToNextCorner(card: CardModel): void;
};
