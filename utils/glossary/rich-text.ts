import type { Matcher } from '../mentions/matcher.ts';
import type { EntityId } from '../mentions/mention.ts';
import { entryOf, glossaryEntries } from './entries.ts';

/** Text with the names and terms inside it, ready to draw: plain runs, and runs that open another entry. */
export type RichText = readonly { readonly text: string; readonly entity?: EntityId }[];

/**
 * The definition of `ownId` with what it mentions marked: each entity once, and never the entry itself. In our own
 * sentences every form means what it says, so none is weighed; words that pages are full of are marked only where the
 * entry itself points to them.
 */
export function toRichText(definition: string, ownId: EntityId, matcher: Matcher): RichText {
  const page = matcher.openPage({ always: everyEntity });
  const seeAlso = entryOf(ownId)?.seeAlso ?? [];
  const marked = new Set<EntityId>([ownId]);
  const runs: { text: string; entity?: EntityId }[] = [];
  let written = 0;
  for (const { start, end, surface, entity } of matcher.find(definition, { page, quiet: true })) {
    if (marked.has(entity) || (entryOf(entity)?.quiet && !seeAlso.includes(entity))) continue;
    marked.add(entity);
    if (start > written) runs.push({ text: definition.slice(written, start) });
    runs.push({ text: surface, entity });
    written = end;
  }
  if (written < definition.length) runs.push({ text: definition.slice(written) });
  return runs;
}

const everyEntity = glossaryEntries.map(entry => entry.id);
