import type { EntityId } from '../../utils/mentions/mention.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';

/**
 * How scanner and lens speak to each other. Both run in the same isolated world of one frame, so these are plain
 * calls between two objects on its `globalThis`; nothing passes through the page's own events or window.
 */

/** Set by the lens when its script has run: `globalThis.tidemarkLens`. */
export type LensPort = {
  /** Draws the card for one mention, replacing the card that is open. Resolves when it has been painted. */
  open(request: CardRequest): Promise<void>;
  /** The mention has moved under an open card (scroll, resize, new layout): its rectangles now. */
  move(rects: readonly DOMRect[], lineRect: DOMRect): void;
  /** Closes the card. A lens with something open inside the card may close only that on `escape`. */
  close(reason: CloseReason): void;
  /** Whether a point of the viewport lies on the card or the panel. */
  contains(x: number, y: number): boolean;
  /** The card's place in the viewport, for the grace path to it; null while closed. */
  cardRect(): DOMRect | null;
  /** `pinned` means the reader asked it to stay: pointer and scroll no longer close it, Escape does. */
  state(): 'closed' | 'opening' | 'open' | 'pinned';
  /** The element that the lens put into the page, so that the scanner passes over it; null while there is none. */
  host(): Element | null;
  panel: {
    toggle(): void;
    /** New counts, at most twice a second while the page changes. */
    update(mentions: PageMentions): void;
  };
  /** Removes everything the lens put into the page; called when the scanner ends. */
  destroy(): void;
};

export type CardRequest = {
  readonly entity: EntityId;
  /** The words of the page, to be drawn as text only. */
  readonly surface: string;
  /** Viewport rectangles of the mention, one for each line it is broken over, in reading order. */
  readonly rects: readonly DOMRect[];
  /** The rectangle of the line that was pointed at; the card is placed beside it. */
  readonly lineRect: DOMRect;
  readonly via: 'hover' | 'keyboard' | 'touch' | 'panel';
  /** The page's modal dialog around the mention: the host must sit inside it, or it is inert. */
  readonly dialog: HTMLDialogElement | null;
  /** Puts the focus back where it was before the card took it. The lens calls it on closing if the card had focus. */
  readonly returnFocus: () => void;
};

export type CloseReason = 'escape' | 'left' | 'scrolled-away' | 'page-gone' | 'other';

/** Set by the scanner when it starts: `globalThis.tidemarkScanner`. */
export type ScannerPort = {
  /** What this frame names, in order of first appearance. */
  mentions(): PageMentions;
  /** Scrolls to the nth mention of an entity (from 0, wraps) and flashes it. False if the page no longer holds it. */
  reveal(entity: EntityId, occurrence: number): boolean;
  /** Opens the card of the next or previous mention, with the focus in the card. */
  step(direction: 1 | -1): void;
  /** The card's own buttons closed it; the scanner stops following the pointer for it. */
  cardClosed(): void;
  /** The settings that hold on this page, its site's rule applied. */
  rules(): ReadingSettings;
  /** Stops everything and takes every mark away: the extension is gone, or a newer scanner has come. */
  end(): void;
};

declare global {
  var tidemarkLens: LensPort | undefined;
  var tidemarkScanner: ScannerPort | undefined;
}
