import type { Words, WordsValue } from '../language/words.ts';
import { isUnread, type Reading, type Unread } from './reading.ts';
import { daySeconds, type Timeline } from './timeline.ts';

/** Windows every figure over time is given for, in days. */
export const windows = [1, 7, 30, 90, 365] as const;
export type WindowDays = (typeof windows)[number];

/** From a point of the timeline to the newest one, or why there is no such span. */
export type Span =
  | {
      readonly start: number;
      /** Why it does not start where the window does. */
      readonly shifted: Words | null;
      /** Which days inside it are missing. */
      readonly gaps: Words | null;
    }
  | { readonly reason: Words };

export type Spans = Readonly<Record<WindowDays, Span>>;

/** Points before the newest at which something is missing, and why, of any point. */
export type Holes = {
  readonly at: readonly number[];
  readonly missing: (index: number) => Unread | null;
};

/** The holes of reads that are all there or not, by point. */
export function holesOf(series: readonly Reading[], last: number): Holes {
  const at: number[] = [];
  for (let i = 0; i < last; i++) if (isUnread(series[i]!)) at.push(i);
  return {
    at,
    missing: index => {
      const reading = series[index]!;
      return isUnread(reading) ? reading : null;
    },
  };
}

/**
 * The span of each window, for reads that have these holes. A window of n days starts at the point
 * nearest to n days before the newest one. Where the grid is not there yet the window has no span; where the grid is
 * there and only this read is not, it starts at the nearest point that has it.
 */
export function spansOf(timeline: Timeline, holes: Holes): Spans {
  const spans = windows.map(days => [days, spanOf(timeline, days, holes)] as const);
  return Object.fromEntries(spans) as Record<WindowDays, Span>;
}

function spanOf(timeline: Timeline, days: WindowDays, holes: Holes): Span {
  const { missing } = holes;
  const newest = missing(timeline.last);
  if (newest) return { reason: newest.reason };
  const target = timeline.times[timeline.last]! - days * daySeconds;
  const onGrid = nearest(timeline, target, () => true);
  if (onGrid === null) return { reason: { say: 'noHistory' } };
  if (Math.abs(timeline.times[onGrid]! - target) > toleranceSeconds(days))
    return { reason: historyReason(timeline, days) };
  const start = missing(onGrid) === null ? onGrid : nearest(timeline, target, index => missing(index) === null);
  const why = () => missing(onGrid)?.reason ?? '';
  if (start === null) return { reason: { say: 'noEarlier', of: [why()] } };
  return {
    start,
    shifted: shiftOf(timeline, target, onGrid, start, why),
    gaps: gapsAfter(timeline, start, holes),
  };
}

/** How far a window's start may lie from where the window does. */
export function toleranceSeconds(days: WindowDays): number {
  return Math.max(1.5, days / 10) * daySeconds;
}

function shiftOf(timeline: Timeline, target: number, onGrid: number, start: number, why: () => Words): Words | null {
  const from = dayAt(timeline, start);
  if (start !== onGrid) return { say: 'countedFrom', of: [from, dayAt(timeline, onGrid), why()] };
  const isFar = Math.abs(timeline.times[start]! - target) > daySeconds;
  return isFar ? { say: 'countedNearest', of: [from] } : null;
}

export function dayAt(timeline: Timeline, index: number): WordsValue {
  return { day: timeline.labels[index]!.time.slice(0, 10) };
}

/** The usable point nearest to a time, the earlier of two that are as near; never the newest point. */
function nearest({ times, last }: Timeline, target: number, usable: (index: number) => boolean): number | null {
  let after = firstFrom(times, target, last);
  let before = after - 1;
  while (before >= 0 || after < last) {
    const isBefore = before >= 0 && (after >= last || target - times[before]! <= times[after]! - target);
    const index = isBefore ? before-- : after++;
    if (usable(index)) return index;
  }
  return null;
}

/** Index of the first of `count` ascending times that is not before the target. */
function firstFrom(times: readonly number[], target: number, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

function historyReason(timeline: Timeline, days: number): Words {
  const oldest = timeline.times[0]! > timeline.times[timeline.last]! - days * daySeconds;
  return oldest ? { say: 'historyShort', of: [dayAt(timeline, 0), { days }] } : { say: 'noStart', of: [{ days }] };
}

function gapsAfter(timeline: Timeline, start: number, { at, missing }: Holes): Words | null {
  const inside = at.filter(hole => hole > start);
  const count = timeline.daysMissingAfter[start]! + inside.length;
  if (count === 0) return null;
  const why = inside.length > 0 ? missing(inside[0]!)?.reason : undefined;
  return why ? { say: 'daysMissingWhy', of: [{ count }, why] } : { say: 'daysMissing', of: [{ count }] };
}
