import type { Matcher } from '../mentions/matcher.ts';
import type { EntityId } from '../mentions/mention.ts';
import type { GlossaryEntry } from './entry.ts';

/** Text with the names and terms inside it, ready to draw: plain runs, and runs that open another entry. */
export type RichText = readonly { readonly text: string; readonly entity?: EntityId }[];

/**
 * The entry's definition with what it mentions marked: each entity once, and never the entry itself. In our own
 * sentences every form means what it says, so none is weighed; words that pages are full of are marked only where the
 * entry itself points to them. `matcher` knows the quiet words too.
 */
export function toRichText(
  { id, definition, seeAlso }: GlossaryEntry,
  entries: ReadonlyMap<EntityId, GlossaryEntry>,
  matcher: Matcher,
): RichText {
  const page = matcher.openPage({ always: entries.keys() });
  const marked = new Set<EntityId>([id]);
  const runs: { text: string; entity?: EntityId }[] = [];
  let written = 0;
  for (const { start, end, surface, entity } of matcher.find(definition, { page })) {
    const tooCommon = entries.get(entity)?.quiet && !seeAlso.includes(entity);
    if (marked.has(entity) || tooCommon) continue;
    marked.add(entity);
    if (start > written) runs.push({ text: definition.slice(written, start) });
    runs.push({ text: surface, entity });
    written = end;
  }
  if (written < definition.length) runs.push({ text: definition.slice(written) });
  return runs;
}
