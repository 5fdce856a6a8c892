import type { EntityId } from '../../utils/mentions/mention.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import type { LensPort, ScannerPort } from './lens-port.ts';

/** A pointer that is on the same mark twice in a row, so long apart, may mean it. */
const lookMs = 40;

/** What belongs to the page when it is clicked or tapped. */
const pagesOwn =
  'a[href],button,input,select,textarea,label,summary,video,audio,[onclick],[role=button],[role=link],[role=tab],[role=menuitem]';

/**
 * Waits for a reader who engages with a mark, and has the lens brought then, once. From there on the lens gets every
 * event that matters to it. Only listens; the page gets every event too.
 */
export function createEngagement(scanner: ScannerPort, onGone: () => void) {
  const { signal, reading, placeAt } = scanner;
  let lens: LensPort | undefined;
  let loading: Promise<void> | undefined;
  /** The pointer's last move, and the one by which it came upon the mark that it is on. */
  let moved: PointerEvent | undefined;
  let came: PointerEvent | undefined;
  /** What the mark is on, and not the mention itself: the page may write its text anew while the pointer rests. */
  let entity: EntityId | undefined;
  let lookTimer = 0;

  async function load(): Promise<LensPort | undefined> {
    if (!lens) {
      loading ??= bring();
      await loading;
      loading = undefined;
    }
    return lens;
  }

  async function bring(): Promise<void> {
    if (!globalThis.tidemarkLens) {
      const outcome = await sendNative('lens.load', {});
      if (!outcome.ok && outcome.error.code === 'gone') onGone();
    }
    if (signal.aborted) return;
    lens = globalThis.tidemarkLens?.(scanner);
    for (const event of [came, moved]) if (event) lens?.handle(event);
  }

  function look(): void {
    lookTimer = 0;
    if (!moved || lens || signal.aborted) return;
    const found = placeAt(moved.clientX, moved.clientY)?.entity;
    if (found !== entity) {
      came = found ? moved : undefined;
      entity = found;
      if (found) lookLater();
    } else if (found) {
      // Again with the next move, where the background failed.
      void load();
    }
  }

  function lookLater(): void {
    if (!lookTimer) lookTimer = setTimeout(look, lookMs) as unknown as number;
  }

  function forget(): void {
    moved = came = entity = undefined;
  }

  /** What matters of the event is told to the lens once it is there. */
  function engageAt({ clientX, clientY }: MouseEvent, event: Event): void {
    if (placeAt(clientX, clientY)) void load().then(brought => brought?.handle(event));
  }

  /** What is looked at while there is no lens. */
  const early: Readonly<Record<string, (event: never) => void>> = {
    pointermove(event: PointerEvent) {
      if (event.pointerType === 'touch') return;
      moved = event;
      const { trigger } = reading();
      if (event.buttons === 0 && (trigger === 'hover' || (trigger === 'modifier-hover' && event.shiftKey))) lookLater();
    },
    pointerout: ({ relatedTarget }: PointerEvent) => relatedTarget === null && forget(),
    pointerdown: forget,
    keydown(event: KeyboardEvent) {
      if (event.key === 'Shift' && reading().trigger === 'modifier-hover' && moved) engageAt(moved, event);
    },
    click: (event: MouseEvent) => engageAt(event, event),
  };

  function onEvent(event: Event): void {
    if (lens) lens.handle(event);
    else early[event.type]?.(event as never);
  }

  function onClick(event: MouseEvent): void {
    const target = event.composedPath()[0];
    const isMouse = (event as PointerEvent).pointerType === 'mouse';
    if (event.defaultPrevented || event.button !== 0 || (isMouse && reading().trigger !== 'click')) return;
    if (target instanceof Element && !target.closest(pagesOwn)) onEvent(event);
  }

  return {
    /** The lens, where a reader has engaged. */
    get lens() {
      return lens;
    },
    /** Does what the reader asked for, with a lens brought for it if need be. */
    ask: (what: (lens: LensPort) => void) => void load().then(brought => brought && what(brought)),
    /** To be called again where the page has thrown all listeners away. */
    listen() {
      const options = { signal, capture: true };
      for (const type of ['pointermove', 'pointerout', 'pointerdown', 'keydown', 'scroll', 'resize'])
        addEventListener(type, onEvent, options);
      // On the way back up, so that a page that handles the click itself has said so by then.
      addEventListener('click', onClick, { signal });
    },
  };
}
