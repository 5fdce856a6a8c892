import type { EntityId } from '../mentions/mention.ts';
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

/** Capitalised it is the name; in lower case it may be two ordinary words or a handle, and needs a little support. */
export function nameOrHandle(text: string): Form[] {
  return [{ text, case: 'name' }, hardlyElse(text)];
}

/** A capitalised word that is nearly always something else, as at the start of a sentence: Curve, Base, Spark. */
export function mostlyOther(text: string): Form {
  return { text, case: 'name', ambiguous: 'mostly' };
}

/** Initials that other fields use as well: SD is a memory card, LDO a voltage regulator. */
export function ambiguousExact(text: string): Form {
  return { text, case: 'exact', ambiguous: true };
}

/** Nearly always something else, in whatever case its rule allows: game points, an origin, an SD card. */
export function mostlyElse(form: Form): Form {
  return { ...(typeof form === 'string' ? { text: form } : form), ambiguous: 'mostly' };
}

/** Nearly always ours: a little support will do. */
export function hardlyElse(text: string): Form {
  return { text, ambiguous: 'hardly' };
}

/** For the glossary's search alone: in a text, the shorter `entity` inside it is what a reader would look up. */
export function readAs(entity: EntityId, text: string): Form {
  return { text, givesWayTo: entity };
}
