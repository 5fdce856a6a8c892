import type { Place } from '../scan.content/findings.ts';
import type { ScannerPort } from '../scan.content/lens-port.ts';
import { isOn, rectsOf } from '../scan.content/mark-rects.ts';
import type { CardRequest, Drawing } from './drawing.ts';

export type MentionCard = ReturnType<typeof createMentionCard>;

/** The card and the mention it is open for: opened there, kept beside it, closed with it. */
export function createMentionCard({ marked }: ScannerPort, drawing: Drawing) {
  let returnFocus = () => {};

  function open(place: Place, via: CardRequest['via'], at?: { x: number; y: number }): void {
    // a second card of what stands there pinned would tell the reader nothing
    if (via === 'hover' && drawing.isPinned(place.entity)) return;
    const rects = rectsOf(place);
    const lineRect = rects.find(rect => at && isOn([rect], at.x, at.y)) ?? rects[0];
    if (!lineRect) return;
    // From one card to the next the focus stays in the lens; it goes back to where it came from.
    if (!drawing.hasFocus()) returnFocus = focusReturner();
    const { entity, surface, startNode } = place;
    void drawing.open({
      place,
      entity,
      surface,
      lineRect,
      via,
      dialog: modalAround(startNode),
      returnFocus,
    });
  }

  /** Keeps the card at its mention, wherever that is now, or lets it go with the mention. */
  function stayAt(place: Place | undefined): void {
    const lineRect = place && rectsOf(place).find(isInView);
    if (lineRect) drawing.move({ place, lineRect });
    else if (!drawing.isLastWord()) drawing.close();
  }

  return {
    open,
    /** To be called where the page has moved. */
    follow: () => stayAt(drawing.shown()?.place),
    close: drawing.close,
    /** The page's text has changed: the same words may stand in other nodes now, or be gone. */
    recheck(): void {
      const shown = drawing.shown();
      if (!shown) return;
      const { place: before, entity, lineRect } = shown;
      const { element, places } = before.block;
      const same = (element.isConnected ? places : marked()).filter(other => other.entity === entity);
      // Another paragraph may have come in place of its own.
      const isHere = (other: Place) => element.isConnected || isOn(rectsOf(other), lineRect.x + 1, lineRect.y + 1);
      stayAt(same.includes(before) ? before : same.find(isHere));
    },
    get shown() {
      return drawing.shown();
    },
    contains: drawing.contains,
    rect: drawing.cardRect,
  };
}

function isInView({ left, right, top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

function modalAround(node: Node): HTMLDialogElement | null {
  for (let parent = node.parentNode; parent; parent = parent instanceof ShadowRoot ? parent.host : parent.parentNode) {
    if (parent instanceof HTMLDialogElement && parent.matches(':modal')) return parent;
  }
  return null;
}

/** Remembers what has the focus now, in whichever shadow root. */
function focusReturner(): () => void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return () => {
    if (focused?.isConnected && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
  };
}
