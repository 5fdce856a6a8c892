import type { EntityId } from '../../utils/mentions/mention.ts';
import type { CardModel } from './card-model.ts';

/** What cards and panel ask of the lens that holds them. */
export type LensState = {
  readonly root: HTMLElement;
  /** Draws everything anew from the models, at once: they are plain objects, and a card is small. */
  draw(): void;
  /** The reader closed the card by its own button or key. */
  dismiss(card: CardModel): void;
  pin(card: CardModel): void;
  moveToNextCorner(card: CardModel): void;
  togglePanel(): void;
  /** Leads to the nth mention of an entity. False if the page no longer holds it. */
  reveal(entity: EntityId, occurrence: number): boolean;
};
