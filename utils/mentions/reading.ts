import { type Candidate, collect } from './collect.ts';
import { fold } from './fold.ts';
import type { FormSet } from './form-set.ts';

/** One block's text as read: where forms stand. What the text says about its subject is `weigh`'s to find (`section.ts`). */
export type Reading = {
  /** As given. */
  readonly source: string;
  /** As the matcher reads it (see `fold.ts`), with the way back to the source's offsets. */
  readonly text: string;
  readonly origin?: readonly number[];
  readonly candidates: readonly Candidate[];
  /** No candidate needs support: the mentions depend on nothing but this text. */
  readonly settled: boolean;
};

/** Reads a block's text; undefined where no form stands in it, unless it is surveyed. */
export function readForms(source: string, sets: readonly FormSet[], survey?: boolean): Reading | undefined {
  const { text, origin } = fold(source);
  let candidates: readonly Candidate[] = [];
  for (const { expression, rules } of sets) candidates = merge(candidates, collect(text, expression, rules));
  if (candidates.length === 0 && !survey) return;
  return { source, text, ...(origin && { origin }), candidates, settled: candidates.every(({ doubt }) => doubt === 0) };
}

/** What a later set finds gives way to what stands in its place already. */
function merge(known: readonly Candidate[], more: readonly Candidate[]): readonly Candidate[] {
  if (known.length === 0) return more;
  const free = more.filter(({ start, end }) => known.every(other => other.end <= start || end <= other.start));
  return free.length === 0 ? known : [...known, ...free].sort((a, b) => a.start - b.start);
}
