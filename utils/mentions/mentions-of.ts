import type { Candidate } from './collect.ts';
import type { EntityId, Mention } from './mention.ts';
import type { Reading } from './reading.ts';

/** Entities that a person never wants marked here, and those that count here whatever the passage says. */
export type Choices = { readonly never: ReadonlySet<EntityId>; readonly always: ReadonlySet<EntityId> };

/** `certain`: the form needs no support. `evidence`: the passage decides. `always`, `never`: the person did. */
export type DecidedBy = 'certain' | 'evidence' | 'always' | 'never';

/** The mentions of a reading: in order, never overlapping, offsets into the text as given. `isMeant` decides where the passage does. */
export function mentionsOf(reading: Reading, choices: Choices, isMeant: (candidate: Candidate) => boolean): Mention[] {
  return reading.candidates
    .filter(candidate => {
      const by = decidedBy(candidate, choices);
      return by === 'evidence' ? isMeant(candidate) : by !== 'never';
    })
    .map(candidate => toMention(candidate, reading));
}

export function decidedBy({ entity, doubt }: Candidate, { never, always }: Choices): DecidedBy {
  if (never.has(entity)) return 'never';
  if (always.has(entity)) return 'always';
  return doubt === 0 ? 'certain' : 'evidence';
}

export function toMention({ start, end, entity }: Candidate, { source, origin }: Reading): Mention {
  const from = origin ? origin[start]! : start;
  const to = origin ? origin[end - 1]! + 1 : end;
  return { start: from, end: to, surface: source.slice(from, to), entity };
}
