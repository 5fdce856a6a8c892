import { glossaryEntries } from './entries.ts';
import type { GlossaryEntry } from './entry.ts';

/** Entities that stand for a registry record: first protocols, then its tokens, each with the closest first. */
export function entriesOfRecord(recordId: string): GlossaryEntry[] {
  const place = (entry: GlossaryEntry) =>
    (entry.kind === 'protocol' ? 0 : 1000) + (entry.records?.indexOf(recordId) ?? 0);
  return glossaryEntries
    .filter(entry => entry.records?.includes(recordId))
    .sort((a, b) => place(a) - place(b));
}
