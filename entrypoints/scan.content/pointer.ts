import type { ReadingSettings } from '../../utils/settings/settings.ts';
import type { Card } from './card.ts';
import type { Place } from './findings.ts';
import { isOn, rectsOf } from './hit-test.ts';
import { isOnWay } from './safe-path.ts';

type Point = { readonly x: number; readonly y: number };

/** A pointer faster than this, in pixels a millisecond, is on its way to somewhere else. */
const gateSpeed = 0.7;
/** A pointer that has not moved for so long has come to rest. */
const restMs = 60;

/** What belongs to the page when it is clicked or tapped. */
const pagesOwn =
  'a[href],button,input,select,textarea,label,summary,video,audio,[onclick],[role=button],[role=link],[role=tab],[role=menuitem]';

/** Opens cards for a pointer that means it, and closes them when it has gone for good. Only listens; the page gets every event. */
export function watchPointer(
  signal: AbortSignal,
  card: Card,
  reading: () => ReadingSettings,
  find: (x: number, y: number) => Place | undefined,
): void {
  let last: Point & { time: number } = { x: -1, y: -1, time: 0 };
  let candidate: Place | undefined;
  /** Where the pointer last was on the mention whose card is open. */
  let left: Point | undefined;
  let dwellTimer = 0;
  let restTimer = 0;
  let graceTimer = 0;

  const after = (ms: number, then: () => void) => setTimeout(() => !signal.aborted && then(), ms) as unknown as number;

  function dropCandidate(): void {
    clearTimeout(dwellTimer);
    candidate = undefined;
  }

  /** Looks at what is under the pointer, and begins the dwell where that is a mention not seen the moment before. */
  function consider(isMeant: boolean): void {
    const place = isMeant && !card.contains(last.x, last.y) ? find(last.x, last.y) : undefined;
    if (place === candidate) return;
    dropCandidate();
    if (!place || place === card.shown?.place) return;
    candidate = place;
    void card.load();
    dwellTimer = after(reading().dwellMs, () => {
      candidate = undefined;
      if (card.state() !== 'pinned' && find(last.x, last.y) === place) openAt(place, 'hover');
    });
  }

  function openAt(place: Place, via: 'hover' | 'touch'): void {
    clearTimeout(graceTimer);
    left = last;
    void card.open(place, via, last);
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

  function startGrace(): void {
    clearTimeout(graceTimer);
    graceTimer = after(reading().graceMs, () => {
      graceTimer = 0;
      if (card.shown?.via === 'hover' && card.state() !== 'pinned' && keepsOpen() !== 'on') card.close('left');
    });
  }

  /** Follows the pointer while a card is open for it. True while the pointer is on its way to the card. */
  function track(): boolean {
    if (card.shown?.via !== 'hover' || card.state() === 'pinned') return false;
    const kept = keepsOpen();
    if (kept === 'on') {
      clearTimeout(graceTimer);
      graceTimer = 0;
    } else if (kept === 'way' || !graceTimer) startGrace();
    return kept === 'way';
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const speed = Math.hypot(x - last.x, y - last.y) / Math.max(1, time - last.time);
    last = { x, y, time };
    clearTimeout(restTimer);
    const isOnItsWay = track();
    const { trigger } = reading();
    const isMeant = trigger === 'hover' || (trigger === 'modifier-hover' && event.shiftKey);
    if (!isOnItsWay && event.buttons === 0 && speed < gateSpeed) consider(isMeant);
    else {
      dropCandidate();
      if (!isOnItsWay && event.buttons === 0) restTimer = after(restMs, () => consider(isMeant));
    }
  }

  function onLeave(event: PointerEvent): void {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    last = { x: -1, y: -1, time: event.timeStamp };
    clearTimeout(restTimer);
    dropCandidate();
    track();
  }

  function onClick(event: MouseEvent): void {
    const isMouse = (event as PointerEvent).pointerType === 'mouse';
    if (event.defaultPrevented || event.button !== 0 || (isMouse && reading().trigger !== 'click')) return;
    if (card.contains(event.clientX, event.clientY) || getSelection()?.isCollapsed === false) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || target.closest(pagesOwn)) return;
    last = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const place = find(last.x, last.y);
    if (place) openAt(place, isMouse ? 'hover' : 'touch');
  }

  function onDown({ clientX, clientY }: PointerEvent): void {
    dropCandidate();
    clearTimeout(restTimer);
    if (card.shown && card.state() !== 'pinned' && !card.contains(clientX, clientY)) card.close('left');
  }

  function onModifier(event: KeyboardEvent): void {
    if (event.key === 'Shift' && reading().trigger === 'modifier-hover') consider(true);
  }

  const options = { signal, capture: true, passive: true };
  addEventListener('pointermove', onMove, options);
  addEventListener('pointerout', onLeave, options);
  addEventListener('pointerdown', onDown, options);
  addEventListener('keydown', onModifier, options);
  // On the way back up, so that a page that handles the click itself has said so by then.
  addEventListener('click', onClick, { signal, passive: true });
}
