import type { Matcher } from '../mentions/matcher.ts';
import type { EntityId, EntityKind } from '../mentions/mention.ts';
import { entryOf } from './entries.ts';
import type { GlossaryEntry } from './entry.ts';
import { type RichText, toRichText } from './rich-text.ts';

/** An entry as a list of the glossary shows it. */
export type GlossaryItem = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly definition: RichText;
  readonly source: GlossaryEntry['source'];
  readonly seeAlso: readonly { readonly entity: EntityId; readonly name: string }[];
};

export function glossaryItem(entry: GlossaryEntry, matcher: Matcher): GlossaryItem {
  return {
    entity: entry.id,
    kind: entry.kind,
    name: entry.name,
    definition: toRichText(entry.definition, entry.id, matcher),
    source: entry.source,
    seeAlso: namesOf(entry.seeAlso),
  };
}

function namesOf(ids: readonly EntityId[]): { entity: EntityId; name: string }[] {
  return ids.map(entity => ({ entity, name: entryOf(entity)?.name ?? entity }));
}
