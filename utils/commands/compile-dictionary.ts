import { glossaryEntries } from '../glossary/entries.ts';
import { compileDictionary, compileQuietWords, compileRareForms } from '../mentions/compile-dictionary.ts';
import type { CompiledDictionary, CompiledForms } from '../mentions/compiled-dictionary.ts';

/** The product's dictionary, compiled from its entries. Throws with every entry at fault. */
export function compileGlossary(): CompiledDictionary {
  return compileDictionary(glossaryEntries);
}

/** The product's words that are marked only on demand. */
export function compileQuietGlossary(): CompiledForms {
  return compileQuietWords(glossaryEntries);
}

/** The product's forms for pages about the field. */
export function compileRareGlossary(): CompiledForms {
  return compileRareForms(glossaryEntries);
}

/** Every form of every entry in one set, for texts of our own: the longest wins whichever set a page would find it in. */
export function compileWholeGlossary(): CompiledDictionary {
  return compileDictionary(glossaryEntries.map(({ quiet: _quiet, rare: _rare, ...entry }) => entry));
}
