import { glossaryEntries } from '../glossary/entries.ts';
import { compileDictionary } from '../mentions/compile-dictionary.ts';
import type { CompiledDictionary } from '../mentions/compiled-dictionary.ts';

/** The product's dictionary, compiled from its entries. Throws with every entry at fault. */
export function compileGlossary(): CompiledDictionary {
  return compileDictionary(glossaryEntries);
}
