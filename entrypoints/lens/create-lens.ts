import type { LensPort, ScannerPort } from '../scan.content/lens-port.ts';
import { createDrawing } from './create-drawing.tsx';
import { createMentionCard } from './mention-card.ts';
import { watchPointer } from './watch-pointer.ts';

/** All that begins when a reader engages with a mark. The scanner knows the page, the background what cards show. */
export function createLens(scanner: ScannerPort): LensPort {
  const { signal } = scanner;
  const drawing = createDrawing(scanner);
  const card = createMentionCard(scanner, drawing);
  let followFrame = 0;

  function followLater(): void {
    if (followFrame) return;
    followFrame = requestAnimationFrame(() => {
      followFrame = 0;
      if (!signal.aborted) card.follow();
    });
  }

  const pointer = watchPointer(scanner, card);
  const handlers: Readonly<Record<string, (event: never) => void>> = {
    ...pointer,
    scroll: followLater,
    resize() {
      drawing.move({});
      followLater();
    },
    keydown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || drawing.isClosed()) return pointer.keydown(event);
      event.preventDefault();
      event.stopImmediatePropagation();
      drawing.close(true);
    },
  };
  const handle = (event: Event) => handlers[event.type]?.(event as never);
  signal.addEventListener('abort', () => {
    drawing.destroy();
    // The scanner tells of none any more; what is left on the page can be closed as ever.
    for (const type of drawing.isClosed() ? [] : ['pointerdown', 'keydown']) addEventListener(type, handle, true);
  });

  return {
    handle,
    step: direction => drawing.withRest(rest => rest.step(direction, card)),
    reveal: (entity, occurrence) => drawing.withRest(rest => rest.reveal(entity, occurrence)),
    togglePanel: () => drawing.withRest(rest => rest.togglePanel()),
    pageChanged: drawing.pageChanged,
    lookAtFrames: drawing.lookAtFrames,
    marksChanged: card.recheck,
    addressChanged: () => drawing.close(),
  };
}
