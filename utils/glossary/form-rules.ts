import type { Form } from './entry.ts';

/** Counts only as written: symbols that are ordinary words or initials in another case. */
export function exact(text: string): Form {
  return { text, case: 'exact' };
}

/** Means other things too, in any case: the passage has to support it. */
export function ambiguous(text: string): Form {
  return { text, ambiguous: true };
}

/** Means other things too, and all in lower case it is never the name: swell, origin, mantle. */
export function ambiguousName(text: string): Form {
  return { text, case: 'name', ambiguous: true };
}

/** Initials that other fields use as well: SD is a memory card, LDO a voltage regulator. */
export function ambiguousExact(text: string): Form {
  return { text, case: 'exact', ambiguous: true };
}
