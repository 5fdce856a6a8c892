import type { PageMentions } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import type { Place } from './findings.ts';
import { isOn, rectsOf } from './hit-test.ts';
import type { CardRequest, CloseReason } from './lens-port.ts';

export type Card = ReturnType<typeof createCard>;

/** The card as the scanner handles it: fetched when a reader engages, opened at a mention, kept beside it, closed. */
export function createCard(signal: AbortSignal, onGone: () => void) {
  let loading: Promise<boolean> | undefined;
  let shown: { place: Place; via: CardRequest['via'] } | undefined;
  /** Grows with each wish to open or close, so that a card that was long in loading does not open after the reader has gone on. */
  let wish = 0;

  /** Has the lens injected, once. It may begin during the dwell, so that the card need not wait for it. */
  function load(): Promise<boolean> {
    if (globalThis.tidemarkLens) return Promise.resolve(true);
    loading ??= sendNative('lens.load', {}).then(outcome => {
      loading = undefined;
      if (!outcome.ok && outcome.error.code === 'gone') onGone();
      return globalThis.tidemarkLens !== undefined && !signal.aborted;
    });
    return loading;
  }

  async function open(place: Place, via: CardRequest['via'], at?: { x: number; y: number }): Promise<void> {
    const mine = ++wish;
    if (!(await load()) || mine !== wish) return;
    const rects = rectsOf(place);
    const lineRect = rects.find(rect => at && isOn([rect], at.x, at.y)) ?? rects[0];
    if (!lineRect) return;
    shown = { place, via };
    const { entity, surface, startNode } = place;
    const dialog = modalAround(startNode);
    await globalThis.tidemarkLens?.open({
      entity,
      surface,
      rects,
      lineRect,
      via,
      dialog,
      returnFocus: focusReturner(),
    });
  }

  function close(reason: CloseReason): void {
    wish++;
    globalThis.tidemarkLens?.close(reason);
    if (state() === 'closed') shown = undefined;
  }

  const state = () => globalThis.tidemarkLens?.state() ?? 'closed';

  /** Keeps the card at its mention after the page has moved, or lets it go with the mention. */
  function follow(): void {
    if (!shown || state() === 'closed') return;
    const rects = rectsOf(shown.place);
    const lineRect = rects.find(isInView);
    if (lineRect) globalThis.tidemarkLens?.move(rects, lineRect);
    else if (state() !== 'pinned') close('scrolled-away');
  }

  /** The page's text has changed: the same words may stand in other nodes now, or be gone. */
  function recheck(): void {
    if (!shown || state() === 'closed') return;
    const { place, via } = shown;
    const { block } = place;
    const next = block.element.isConnected
      ? (block.places.find(other => other === place) ?? block.places.find(other => other.entity === place.entity))
      : undefined;
    if (next) {
      shown = { place: next, via };
      follow();
    } else if (state() !== 'pinned') close('page-gone');
  }

  signal.addEventListener('abort', () => {
    wish++;
    globalThis.tidemarkLens?.destroy();
    globalThis.tidemarkLens = undefined;
  });

  return {
    load,
    open,
    close,
    follow,
    recheck,
    state,
    /** What the card is open for. */
    get shown() {
      return state() === 'closed' ? undefined : shown;
    },
    wasClosed() {
      wish++;
      shown = undefined;
    },
    contains: (x: number, y: number) => globalThis.tidemarkLens?.contains(x, y) ?? false,
    rect: () => globalThis.tidemarkLens?.cardRect() ?? null,
    async togglePanel(mentions: PageMentions) {
      if (!(await load())) return;
      globalThis.tidemarkLens?.panel.update(mentions);
      globalThis.tidemarkLens?.panel.toggle();
    },
    updatePanel: (mentions: PageMentions) => globalThis.tidemarkLens?.panel.update(mentions),
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
