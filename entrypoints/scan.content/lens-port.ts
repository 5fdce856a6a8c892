import type { EntityId } from '../../utils/mentions/mention.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';
import type { Place } from './findings.ts';

/**
 * How scanner and lens speak to each other. Both run in the same isolated world of one frame, so these are plain
 * calls between two objects; nothing passes through the page's own events or window.
 */

/** What the scanner offers to the lens. */
export type ScannerPort = {
  /** Aborts when the site is switched off, the extension is gone or a newer scanner has come: the lens goes then. */
  readonly signal: AbortSignal;
  /** The settings that hold on this page, its site's rule applied. */
  reading(): ReadingSettings;
  /** What this frame names, in order of first appearance, without the frames inside it. */
  mentions(): PageMentions;
  /** The mention that is painted at a point of the viewport. */
  placeAt(x: number, y: number): Place | undefined;
  /** The mentions that are marked, in the order of the page, and all that are listed. */
  marked(): readonly Place[];
  listed(): readonly Place[];
  /** Sets one mention off from the others; without one, none. */
  flash(place: Place | undefined): void;
};

/** What the lens offers to the scanner. */
export type LensPort = {
  /**
   * Input of the page, from the scanner's listeners, which the page's own cannot come before. What the reader did
   * while the lens was on its way is told once more; dwell counts from the events' own times.
   */
  handle(event: Event): void;
  /** Opens the card of the next or previous mention, with the focus in the card. */
  step(direction: 1 | -1): void;
  /** Scrolls to the nth mention of an entity (from 0, wraps) and flashes it. */
  reveal(entity: EntityId, occurrence: number): void;
  togglePanel(): void;
  /** Other mentions are listed, or other settings hold. */
  pageChanged(): void;
  /** Frames may have come, gone or changed what they name: called every other second. */
  lookAtFrames(): void;
  /** Marks were painted anew: a mention may stand in other nodes now, or nowhere. */
  marksChanged(): void;
  /** The page goes by another address. */
  addressChanged(): void;
};

declare global {
  /** Set by the lens when its script has run. */
  var tidemarkLens: ((scanner: ScannerPort) => LensPort) | undefined;
  /**
   * Set by the scanner when it starts. `isRunning` holds until it has ended or lost its extension; `end` takes every
   * mark away; `mentions` is what the extension's surfaces read from each frame of a tab.
   */
  var tidemarkScanner: { isRunning(): boolean; end(): void; mentions(): PageMentions } | undefined;
}
