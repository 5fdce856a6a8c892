import type { EntityId } from '../../utils/mentions/mention.ts';
import type { Place } from '../scan.content/findings.ts';
import type { LensRest } from './rest-port.ts';

/** What draws cards and page panel, as those see it who decide when. */
export type Drawing = {
  /** Draws the card for one mention, replacing the card that is open. Resolves when it has been painted. */
  open(request: CardRequest): Promise<void>;
  /** What the card that is open or opening is for. Null while there is none but pinned ones, which stand by themselves. */
  shown(): CardRequest | null;
  /** Whether a card of the entity is pinned. */
  isPinned(entity: EntityId): boolean;
  /**
   * The mention has moved under an open card (scroll, resize, new layout, other nodes): where it is now. Pinned cards stay
   * inside the window.
   */
  move(to: Partial<Pick<CardRequest, 'lineRect' | 'place'>>): void;
  /** Closes the card; pinned ones only at the reader's word, and where there is no other. */
  close(isAsked?: boolean): void;
  /** Whether a point of the viewport lies on the card or the panel. */
  contains(x: number, y: number): boolean;
  /** The card's place in the viewport, for the grace path to it; null while closed. */
  cardRect(): DOMRect | null;
  /** Whether a card says what ended its marks: it stays without them. */
  isLastWord(): boolean;
  isClosed(): boolean;
  /** Whether the focus is in a card or in the panel. */
  hasFocus(): boolean;
  /** What the page names, or how its site is read, has changed. */
  pageChanged(): void;
  /** The frames of the page may name something else. */
  lookAtFrames(): void;
  /** Does what takes the second script, brought for it if need be. */
  withRest(what: (rest: LensRest) => void): void;
  /** Removes everything from the page but what tells why. */
  destroy(): void;
};

export type CardRequest = {
  place: Place;
  readonly entity: EntityId;
  /** The words of the page, to be drawn as text only. */
  readonly surface: string;
  /** The viewport rectangle of the line that was pointed at; the card is placed beside it. */
  lineRect: DOMRect;
  readonly via: 'hover' | 'keyboard' | 'touch';
  /** The page's modal dialog around the mention: the host must sit inside it, or it is inert. */
  readonly dialog: HTMLDialogElement | null;
  /** Puts the focus back where it was before the card took it; called on closing if the card had focus. */
  readonly returnFocus: () => void;
};
