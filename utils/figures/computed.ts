import type { Call } from '../protocols/entry.ts';
import type { BlockPoint, Figure, FigureState, FigureUnit } from './snapshot.ts';
import type { Timeline } from './timeline.ts';

/** A figure and, on demand, the reads it was computed from. */
export type Computed = {
  readonly figure: Figure;
  readonly uses: () => readonly Use[];
};

/** One call at one point of the timeline. */
export type Use = { readonly call: Call; readonly point: number };

/** What a figure is, whatever its value: its unit, its formula, its window. */
export type Kind = {
  readonly unit: FigureUnit;
  readonly method: string;
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
    readonly reason?: string | null;
    readonly uses: () => readonly Use[];
  },
): Computed {
  const figure: Figure = {
    state: found.state ?? (found.reason ? 'partial' : 'ready'),
    value,
    ...shown(kind),
    source: 'chain',
    ...(found.from === undefined ? {} : { from: blockPoint(timeline, found.from) }),
    to: blockPoint(timeline, timeline.last),
    ...(found.reason ? { reason: found.reason } : {}),
  };
  return { figure, uses: found.uses };
}

export function unavailable(kind: Kind, reason: string): Computed {
  return { figure: { state: 'unavailable', ...shown(kind), source: 'chain', reason: sentence(reason) }, uses: noUses };
}

export function blockPoint(timeline: Timeline, index: number): BlockPoint {
  return timeline.labels[index]!;
}

export function joinReasons(...reasons: readonly (string | null | undefined)[]): string | null {
  const given = [...new Set(reasons.filter(reason => reason))];
  return given.length === 0 ? null : given.join(' ');
}

export function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function shown({ unit, method, window }: Kind): Kind {
  return window === undefined ? { unit, method } : { unit, window, method };
}
