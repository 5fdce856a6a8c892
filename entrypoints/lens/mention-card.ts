import type { Place } from '../scan.content/findings.ts';
import { isOn, rectsOf } from '../scan.content/hit-test.ts';
import type { CardRequest, CloseReason, Drawing } from './drawing.ts';

export type MentionCard = ReturnType<typeof createMentionCard>;

/** The card and the mention it is open for: opened there, kept beside it, closed with it. */
export function createMentionCard(drawing: Drawing) {
  let shown: { place: Place; via: CardRequest['via'] } | undefined;
  let returnFocus = () => {};

  function open(place: Place, via: CardRequest['via'], at?: { x: number; y: number }): void {
    const rects = rectsOf(place);
    const lineRect = rects.find(rect => at && isOn([rect], at.x, at.y)) ?? rects[0];
    if (!lineRect) return;
    shown = { place, via };
    // From one card to the next the focus stays in the lens; it goes back to where it came from.
    if (!drawing.hasFocus()) returnFocus = focusReturner();
    const { entity, surface, startNode } = place;
    void drawing.open({
      entity,
      surface,
      lineRect,
      via,
      dialog: modalAround(startNode),
      returnFocus,
      onDismiss: forget,
    });
  }

  function forget(): void {
    shown = undefined;
  }

  function close(reason: CloseReason): void {
    drawing.close(reason);
    if (drawing.state() === 'closed') forget();
  }

  /** What a card is open for. */
  const current = () => (drawing.state() === 'closed' ? undefined : shown);
  const isPinned = () => drawing.state() === 'pinned';

  /** Keeps the card at its mention after the page has moved, or lets it go with the mention. */
  function follow(): void {
    const open = current();
    if (!open) return;
    const lineRect = rectsOf(open.place).find(isInView);
    if (lineRect) drawing.move(lineRect);
    else if (!isPinned()) close('scrolled-away');
  }

  return {
    open,
    close,
    follow,
    isPinned,
    /** The page's text has changed: the same words may stand in other nodes now, or be gone. */
    recheck(): void {
      const open = current();
      if (!open) return;
      const { place, via } = open;
      const { block } = place;
      const next = block.element.isConnected
        ? (block.places.find(other => other === place) ?? block.places.find(other => other.entity === place.entity))
        : undefined;
      if (next) {
        shown = { place: next, via };
        follow();
      } else if (!isPinned()) close('page-gone');
    },
    get shown() {
      return current();
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
