import type { LensPort, ScannerPort } from '../scan.content/lens-port.ts';
import { createDrawing } from './create-drawing.tsx';
import { createMentionCard } from './mention-card.ts';
import { createStepper } from './stepper.ts';
import { watchPointer } from './watch-pointer.ts';

/** All that begins when a reader engages with a mark. The scanner knows the page, the background what cards show. */
export function createLens(scanner: ScannerPort): LensPort {
  const { signal } = scanner;
  const drawing = createDrawing({
    reading: scanner.reading,
    mentions: scanner.mentions,
    reveal: (entity, occurrence) => stepper.reveal(entity, occurrence),
  });
  const card = createMentionCard(drawing);
  const stepper = createStepper(scanner, card);
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
    resize: followLater,
    keydown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || drawing.isClosed()) return pointer.keydown(event);
      event.preventDefault();
      event.stopImmediatePropagation();
      drawing.close('escape');
    },
  };
  signal.addEventListener('abort', drawing.destroy);

  return {
    handle: event => handlers[event.type]?.(event as never),
    step: stepper.step,
    reveal: stepper.reveal,
    togglePanel: drawing.togglePanel,
    pageChanged: () => drawing.update(scanner.mentions()),
    marksChanged: card.recheck,
    addressChanged: () => drawing.close('page-gone'),
  };
}
