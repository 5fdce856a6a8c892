import { glossaryEntries } from '../glossary/entries.ts';
import { markEntries } from '../glossary/mark-entries.ts';
import { createMatcher } from '../mentions/matcher.ts';
import { compileWholeGlossary } from './compile-dictionary.ts';

/** The glossary as the background reads it, `glossary.json`: text that no wake-up of the worker need parse as code. */
export function glossaryAsset(): string {
  return JSON.stringify(markEntries(glossaryEntries, createMatcher(compileWholeGlossary())));
}
