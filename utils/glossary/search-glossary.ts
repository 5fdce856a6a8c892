import type { GlossaryEntry } from './entry.ts';

/**
 * Entries that `query` leads to, the closest first: a name or form that is the query, then one that begins with it,
 * then one with a word that begins with it, then one that holds it anywhere, last a definition with all its words.
 * Case, accents, hyphens and dots do not count. An empty query lists everything by name.
 */
export function searchGlossary<Entry extends GlossaryEntry>(query: string, entries: readonly Entry[]): Entry[] {
  const wanted = folded(query);
  if (!wanted) return entries.toSorted(byName);
  return entries
    .map(entry => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || byName(a.entry, b.entry))
    .map(({ entry }) => entry);
}

const noMatch = 6;

/** 0 for the query itself, up to 5 for a definition that speaks of it. */
function rankOf(entry: GlossaryEntry, wanted: string): number {
  const spellings = [entry.name, ...entry.forms.map(form => (typeof form === 'string' ? form : form.text))];
  const rank = Math.min(...spellings.map(spelling => spellingRank(folded(spelling), wanted)));
  if (rank < noMatch) return rank;
  const definition = ` ${folded(entry.definition)}`;
  return wanted.split(' ').every(word => definition.includes(` ${word}`)) ? 5 : noMatch;
}

function spellingRank(spelling: string, wanted: string): number {
  const joined = wanted.replaceAll(' ', '');
  const joinedSpelling = spelling.replaceAll(' ', '');
  if (joinedSpelling === joined) return 0;
  if (spelling.startsWith(wanted)) return 1;
  if (joinedSpelling.startsWith(joined)) return 2;
  if (` ${spelling}`.includes(` ${wanted}`)) return 3;
  return joined.length > 2 && joinedSpelling.includes(joined) ? 4 : noMatch;
}

/** "Ether.fi" → "ether fi", "Décentralisé" → "decentralise". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+$]+/gu, ' ')
    .replace(/^[ $]+| +$/g, '');
}

function byName(a: GlossaryEntry, b: GlossaryEntry): number {
  return a.name.localeCompare(b.name, 'en', { sensitivity: 'base' });
}
