import type { Words } from '../language/words.ts';
import type { Call } from '../protocols/entry.ts';
import type { BlockPoint, Figure, FigureState, FigureUnit } from './snapshot.ts';
import type { Timeline } from './timeline.ts';

/** A figure and, on demand, the reads it was computed from. */
export type Computed = {
  readonly figure: Figure;
  readonly uses: () => readonly Use[];
};

/** One call at one point of the timeline. `id`: the read's name, where the registry alone does not tell it. */
export type Use = { readonly call: Call; readonly point: number; readonly id?: string };

/** What a figure is, whatever its value: its unit, its formula, its window. */
export type Kind = {
  readonly unit: FigureUnit;
  readonly method: Words;
  readonly window?: string;
};

export const noUses = (): readonly Use[] => [];

/** `reason` says what is missing or doubtful of a value that is not `ready`. */
export function computed(
  timeline: Timeline,
  kind: Kind,
  value: string,
  found: {
    readonly from?: number;
    readonly state?: FigureState;
    readonly reason?: Words | null;
    readonly uses: () => readonly Use[];
  },
): Computed {
  const { from, reason, state = reason ? 'partial' : 'ready', uses } = found;
  // built up rather than spread together: there are 2,000 of them in a Snapshot
  const figure: { -readonly [Key in keyof Figure]: Figure[Key] } = { state, value, ...shown(kind), source: 'chain' };
  if (from !== undefined) figure.from = blockPoint(timeline, from);
  figure.to = blockPoint(timeline, timeline.last);
  if (reason) figure.reason = reason;
  return { figure, uses };
}

export function unavailable(kind: Kind, reason: Words): Computed {
  return { figure: { state: 'unavailable', ...shown(kind), source: 'chain', reason }, uses: noUses };
}

export function blockPoint(timeline: Timeline, index: number): BlockPoint {
  return timeline.labels[index]!;
}

/** Several reasons in a row, each said once. */
export function joinReasons(...reasons: readonly (Words | null | undefined)[]): Words | null {
  const rows = reasons.flatMap(rowOf);
  if (rows.length < 2) return rows[0] ?? null;
  const distinct = [...new Map(rows.map(row => [JSON.stringify(row), row])).values()];
  return distinct.length === 1 ? distinct[0]! : distinct;
}

function rowOf(words: Words | null | undefined): readonly Words[] {
  if (!words) return [];
  return Array.isArray(words) ? words : [words as Words];
}

function shown({ unit, method, window }: Kind): Kind {
  return window === undefined ? { unit, method } : { unit, window, method };
}
