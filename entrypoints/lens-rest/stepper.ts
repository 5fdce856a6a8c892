import type { EntityId } from '../../utils/mentions/mention.ts';
import type { LensState } from '../lens/lens-state.ts';
import type { MentionCard } from '../lens/mention-card.ts';
import type { Place } from '../scan.content/findings.ts';
import { rectsOf } from '../scan.content/mark-rects.ts';

/** Long enough to be found by the eye after a scroll. */
const flashMs = 1_600;

/** Goes to mentions without a pointer. */
export function createStepper({ scanner, shown }: LensState) {
  let flashTimer = 0;

  function goTo(place: Place): void {
    const element = place.startNode.parentElement;
    // What is in view of a frame need not be in view of the page around it.
    if (self !== top || !rectsOf(place).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight)) {
      element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    clearTimeout(flashTimer);
    scanner.flash(place);
  }

  function unflashLater(): void {
    flashTimer = setTimeout(() => {
      if (scanner.signal.aborted) return;
      // The mention whose card the keyboard opened stays set off for as long as the card is there.
      if (shown()?.via === 'keyboard') unflashLater();
      else scanner.flash(undefined);
    }, flashMs) as unknown as number;
  }

  /** The first mention in view or below it; from there on one steps from the mention whose card is open. */
  function next(all: readonly Place[], direction: 1 | -1): Place | undefined {
    const open = shown();
    const current = open ? all.indexOf(open.place) : -1;
    if (current >= 0) return all[(current + direction + all.length) % all.length];
    const inView = all.findIndex(place => rectsOf(place).some(({ top }) => top >= 0));
    if (direction === 1) return all[Math.max(0, inView)];
    return all.at(inView < 0 ? -1 : inView - 1);
  }

  return {
    /** Opens the card of the next or previous marked mention; the card takes the focus and gives it back. */
    step(direction: 1 | -1, card: MentionCard): void {
      const place = next(scanner.marked(), direction);
      if (!place) return;
      goTo(place);
      unflashLater();
      card.open(place, 'keyboard');
    },
    /** Scrolls to the nth mention of an entity and flashes it. False if the page no longer holds it. */
    reveal(entity: EntityId, occurrence: number): boolean {
      const all = scanner.listed().filter(place => place.entity === entity);
      const place = all[occurrence % all.length];
      if (!place) return false;
      goTo(place);
      unflashLater();
      return true;
    },
  };
}
