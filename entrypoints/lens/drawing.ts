import type { EntityId } from '../../utils/mentions/mention.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';

/** What draws cards and page panel, as those see it who decide when. */
export type Drawing = {
  /** Draws the card for one mention, replacing the card that is open. Resolves when it has been painted. */
  open(request: CardRequest): Promise<void>;
  /** The mention has moved under an open card (scroll, resize, new layout): the line's rectangle now. */
  move(lineRect: DOMRect): void;
  /** Closes the card; pinned ones too on `escape` and `page-gone`. */
  close(reason: CloseReason): void;
  /** Whether a point of the viewport lies on the card or the panel. */
  contains(x: number, y: number): boolean;
  /** The card's place in the viewport, for the grace path to it; null while closed. */
  cardRect(): DOMRect | null;
  /** `pinned` means the reader asked it to stay: pointer and scroll no longer close it, Escape does. */
  state(): 'closed' | 'opening' | 'open' | 'pinned';
  /** Whether the focus is in a card or in the panel. */
  hasFocus(): boolean;
  togglePanel(): void;
  /** What the page names now. */
  update(mentions: PageMentions): void;
  /** Removes everything from the page. */
  destroy(): void;
};

export type CardRequest = {
  readonly entity: EntityId;
  /** The words of the page, to be drawn as text only. */
  readonly surface: string;
  /** The viewport rectangle of the line that was pointed at; the card is placed beside it. */
  readonly lineRect: DOMRect;
  readonly via: 'hover' | 'keyboard' | 'touch';
  /** The page's modal dialog around the mention: the host must sit inside it, or it is inert. */
  readonly dialog: HTMLDialogElement | null;
  /** Puts the focus back where it was before the card took it; called on closing if the card had focus. */
  readonly returnFocus: () => void;
  /** The card's own buttons or keys closed it. */
  readonly onDismiss: () => void;
};

export type CloseReason = 'escape' | 'left' | 'scrolled-away' | 'page-gone' | 'other';
