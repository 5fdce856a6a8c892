import type { ReadingSettings } from '../../utils/settings/settings.ts';
import type { Place } from '../scan.content/findings.ts';
import type { ScannerPort } from '../scan.content/lens-port.ts';
import { isOn, rectsOf } from '../scan.content/mark-rects.ts';
import type { MentionCard } from './mention-card.ts';
import { isOnWay } from './safe-path.ts';

type Point = { readonly x: number; readonly y: number };

/** A pointer faster than this, in pixels a millisecond, is on its way to somewhere else. */
const gateSpeed = 0.7;
/** A pointer that has not moved for so long has come to rest. */
const restMs = 60;

/** Opens cards for a pointer that means it, and closes them when it has gone for good. Gives what it does on each event. */
export function watchPointer(scanner: ScannerPort, card: MentionCard) {
  const { signal, reading } = scanner;
  let last: Point = { x: -1, y: -1 };
  let lastMove: PointerEvent | undefined;
  let candidate: Place | undefined;
  /** Where the pointer last was on the mention whose card is open. */
  let left: Point | undefined;
  let dwellTimer = 0;
  let restTimer = 0;
  let graceTimer = 0;

  /** `time` is on the clock of events and of `performance.now()`. */
  const at = (time: number, then: () => void) =>
    setTimeout(() => !signal.aborted && then(), time - performance.now()) as unknown as number;

  function dropCandidate(): void {
    clearTimeout(dwellTimer);
    clearTimeout(restTimer);
    candidate = undefined;
  }

  /** Looks at what is under the pointer since `time`, and begins the dwell where that is a mention not seen the moment before. */
  function consider(time: number): void {
    const place = card.contains(last.x, last.y) ? undefined : scanner.placeAt(last.x, last.y);
    if (place === candidate) return;
    dropCandidate();
    if (!place || place === card.shown?.place) return;
    candidate = place;
    dwellTimer = at(time + reading().dwellMs, () => {
      candidate = undefined;
      // Judged anew meanwhile, the same words are another place.
      const now = scanner.placeAt(last.x, last.y);
      if (now?.entity === place.entity) openAt(now, 'hover');
    });
  }

  function openAt(place: Place, via: 'hover' | 'touch'): void {
    endGrace();
    left = last;
    card.open(place, via, last);
  }

  /** Whether the pointer is on the card, its mention, or the way from one to the other. */
  function keepsOpen(): 'on' | 'way' | false {
    const shown = card.shown;
    if (!shown || card.contains(last.x, last.y)) return 'on';
    if (isOn(rectsOf(shown.place), last.x, last.y, 2)) {
      left = last;
      return 'on';
    }
    const rect = card.rect();
    return rect && left && isOnWay(left, last, rect) ? 'way' : false;
  }

  function endGrace(): void {
    clearTimeout(graceTimer);
    graceTimer = 0;
  }

  function startGrace(): void {
    endGrace();
    graceTimer = at(performance.now() + reading().graceMs, () => {
      graceTimer = 0;
      if (card.shown?.via === 'hover' && keepsOpen() !== 'on') card.close();
    });
  }

  /** Follows the pointer while a card is open for it. True while the pointer is on its way to the card. */
  function track(): boolean {
    if (card.shown?.via !== 'hover') return false;
    const kept = keepsOpen();
    if (kept === 'on') endGrace();
    else if (kept === 'way' || !graceTimer) startGrace();
    return kept === 'way';
  }

  return {
    pointermove(event: PointerEvent): void {
      if (event.pointerType === 'touch') return;
      const { clientX: x, clientY: y, timeStamp: time } = event;
      const isCalm = isSlow(event, lastMove);
      lastMove = event;
      last = { x, y };
      clearTimeout(restTimer);
      const isOnItsWay = track();
      const isWanted = !isOnItsWay && isMeant(event, reading());
      if (isWanted && isCalm) consider(time);
      else dropCandidate();
      if (isWanted && !isCalm) restTimer = at(time + restMs, () => consider(time));
    },
    pointerout(event: PointerEvent): void {
      if (event.relatedTarget !== null || event.pointerType === 'touch') return;
      last = { x: -1, y: -1 };
      lastMove = undefined;
      dropCandidate();
      track();
    },
    pointerdown({ clientX, clientY }: PointerEvent): void {
      dropCandidate();
      if (card.shown && !card.contains(clientX, clientY)) card.close();
    },
    keydown({ key, timeStamp }: KeyboardEvent): void {
      if (key === 'Shift' && reading().trigger === 'modifier-hover') consider(timeStamp);
    },
    /** A click or tap that the page has no use for. */
    click(event: MouseEvent): void {
      const { clientX: x, clientY: y } = event;
      if (card.contains(x, y) || getSelection()?.isCollapsed === false) return;
      last = { x, y };
      const place = scanner.placeAt(x, y);
      if (place) openAt(place, (event as PointerEvent).pointerType === 'mouse' ? 'hover' : 'touch');
    },
  };
}

function isSlow(move: PointerEvent, before: PointerEvent | undefined): boolean {
  if (!before) return true;
  const distance = Math.hypot(move.clientX - before.clientX, move.clientY - before.clientY);
  return distance / Math.max(1, move.timeStamp - before.timeStamp) < gateSpeed;
}

/** Whether a move opens cards at all: by the reader's choice, and with no button held. */
function isMeant({ buttons, shiftKey }: PointerEvent, { trigger }: ReadingSettings): boolean {
  return buttons === 0 && (trigger === 'hover' || (trigger === 'modifier-hover' && shiftKey));
}
