import type { ScannerPort } from '../scan.content/lens-port.ts';
import type { CardModel } from './card-model.ts';
import type { CardRequest } from './drawing.ts';

/** The cards on the page, as those see them who draw and change them. */
export type LensState = {
  readonly root: HTMLElement;
  readonly scanner: ScannerPort;
  cards(): readonly CardModel[];
  /** What the card that follows the pointer is for. */
  shown(): CardRequest | null;
  frameOf(card: CardModel): HTMLElement | null;
  /** Draws everything anew from the models, at once: they are plain objects, and a card is small. */
  draw(): void;
  /** The reader closed the card by its own button or key. */
  dismiss(card: CardModel): void;
  pin(card: CardModel): void;
  /** What has the focus inside the lens, if anything. */
  activeElement(): Element | null;
  addStyles(css: string): void;
};
