import type { EntityId, EntityKind } from '../mentions/mention.ts';
import type { GlossaryEntry } from './entry.ts';
import type { MarkedEntry } from './mark-entries.ts';
import type { RichText } from './rich-text.ts';
import { searchGlossary } from './search-glossary.ts';
import { termsOfFigures } from './terms-of-figures.ts';

/** An entry as a list of the glossary shows it. */
export type GlossaryItem = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly definition: RichText;
  readonly source: GlossaryEntry['source'];
  readonly seeAlso: readonly { readonly entity: EntityId; readonly name: string }[];
};

export type Glossary = {
  entryOf(id: EntityId): GlossaryEntry | undefined;
  itemOf(id: EntityId): GlossaryItem | undefined;
  /** The closest first; everything by name for an empty query. */
  search(query: string): GlossaryItem[];
  /** Entities that stand for a registry record: its protocol first, then its tokens. */
  entriesOfRecord(recordId: string): GlossaryEntry[];
  /** The terms that the figures of a card use, each once. Keys as in the snapshot: `apy.7d`, `flow.30d.eth`. */
  definitionsFor(figureNames: Iterable<string>): GlossaryItem[];
};

/** The entries as the surfaces ask for them. */
export function createGlossary(entries: readonly MarkedEntry[]): Glossary {
  const byId = new Map(entries.map(entry => [entry.id, entry]));

  const toItem = (entry: MarkedEntry): GlossaryItem => ({
    entity: entry.id,
    kind: entry.kind,
    name: entry.name,
    definition: entry.marked,
    source: entry.source,
    seeAlso: entry.seeAlso.map(id => ({ entity: id, name: byId.get(id)?.name ?? id })),
  });
  const itemOf: Glossary['itemOf'] = id => {
    const entry = byId.get(id);
    return entry && toItem(entry);
  };

  return {
    entryOf: id => byId.get(id),
    itemOf,
    search: query => searchGlossary(query, entries).map(toItem),
    entriesOfRecord: recordId => entriesOfRecord(recordId, entries),
    definitionsFor: figureNames => termsOfFigures(figureNames).flatMap(term => itemOf(term) ?? []),
  };
}

function entriesOfRecord(recordId: string, entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const distance = ({ kind, records = [] }: GlossaryEntry) =>
    (kind === 'protocol' ? 0 : 1000) + records.indexOf(recordId);
  return entries.filter(entry => entry.records?.includes(recordId)).toSorted((a, b) => distance(a) - distance(b));
}
