import type { Matcher } from '../mentions/matcher.ts';
import type { GlossaryEntry } from './entry.ts';
import { type RichText, toRichText } from './rich-text.ts';

/** An entry with the terms inside its definition marked. */
export type MarkedEntry = GlossaryEntry & { readonly marked: RichText };

/** Marks every definition. Done once, at build time; `matcher` knows the quiet words too. */
export function markEntries(entries: readonly GlossaryEntry[], matcher: Matcher): MarkedEntry[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  return entries.map(entry => ({ ...entry, marked: toRichText(entry, byId, matcher) }));
}
