import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MentionCard } from '../../../entrypoints/lens/mention-card.ts';
import { watchPointer } from '../../../entrypoints/lens/watch-pointer.ts';
import type { Place } from '../../../entrypoints/scan.content/findings.ts';
import type { ScannerPort } from '../../../entrypoints/scan.content/lens-port.ts';

const dwellMs = 250;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lido = () => ({ entity: 'lido' }) as Place;
const renzo = () => ({ entity: 'renzo' }) as Place;

const page = vi.hoisted(() => ({ under: undefined as Place | undefined }));
vi.mock('../../../entrypoints/scan.content/mark-rects.ts', () => ({
  rectsOf: (place: Place) => [place],
  isOn: ([place]: readonly Place[]) => place === page.under,
}));

/** A pointer over a page with one mention under it at a time, and what was opened for it. */
function pointer(trigger = 'hover') {
  page.under = undefined;
  const opened: Place[] = [];
  let closed = 0;
  const scanner = {
    signal: new AbortController().signal,
    reading: () => ({ dwellMs, graceMs: 300, trigger }),
    placeAt: () => page.under,
  } as unknown as ScannerPort;
  const card = {
    shown: undefined as object | undefined,
    contains: () => false,
    rect: () => null,
    isPinned: () => false,
    open(place: Place, via: string) {
      opened.push(place);
      card.shown = { place, via };
    },
    close() {
      closed += 1;
      card.shown = undefined;
    },
  };
  const watch = watchPointer(scanner, card as unknown as MentionCard);
  const move = (clientX: number, clientY: number) =>
    watch.pointermove({
      clientX,
      clientY,
      timeStamp: performance.now(),
      buttons: 0,
      pointerType: 'mouse',
    } as PointerEvent);
  return { opened, closed: () => closed, move };
}

describe('the pointer', () => {
  test('opens a card once it has dwelt on a mention, and not before', () => {
    const { opened, move } = pointer();
    page.under = lido();
    move(10, 10);
    vi.advanceTimersByTime(dwellMs - 1);
    expect(opened).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(opened).toEqual([page.under]);
  });

  test('opens it for a mention that was judged anew during the dwell', () => {
    const { opened, move } = pointer();
    page.under = lido();
    move(10, 10);
    vi.advanceTimersByTime(dwellMs / 2);
    page.under = lido();
    vi.advanceTimersByTime(dwellMs / 2);
    expect(opened).toEqual([page.under]);
    expect(opened[0]).toBe(page.under);
  });

  test.each([
    ['another mention', renzo()],
    ['none', undefined],
  ])('opens none where %s has taken the place', (_, next) => {
    const { opened, move } = pointer();
    page.under = lido();
    move(10, 10);
    vi.advanceTimersByTime(dwellMs / 2);
    page.under = next;
    vi.advanceTimersByTime(dwellMs);
    expect(opened).toEqual([]);
  });

  test('opens none on its way across, and one where it comes to rest', () => {
    const { opened, move } = pointer();
    move(0, 0);
    vi.advanceTimersByTime(10);
    page.under = lido();
    move(100, 0);
    vi.advanceTimersByTime(10);
    page.under = undefined;
    move(200, 0);
    vi.advanceTimersByTime(1_000);
    expect(opened).toEqual([]);
    page.under = renzo();
    move(400, 0);
    vi.advanceTimersByTime(1_000);
    expect(opened).toEqual([page.under]);
  });

  test('asks for no card where only a click opens one', () => {
    const { opened, move } = pointer('click');
    page.under = lido();
    move(10, 10);
    vi.advanceTimersByTime(1_000);
    expect(opened).toEqual([]);
  });

  test('lets go of a card that it came to from another one, though it leaves without a move on the mention', () => {
    const { opened, closed, move } = pointer();
    page.under = lido();
    move(10, 10);
    vi.advanceTimersByTime(1_000);
    page.under = renzo();
    move(60, 10);
    vi.advanceTimersByTime(dwellMs);
    expect(opened).toEqual([lido(), renzo()]);
    vi.advanceTimersByTime(1_000);
    expect(closed()).toBe(0);
    page.under = undefined;
    move(900, 10);
    vi.advanceTimersByTime(1_000);
    expect(closed()).toBe(1);
  });
});
