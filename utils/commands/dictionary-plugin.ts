import type { Plugin } from 'vite';
import { caselessWords } from '../mentions/caseless-words.ts';
import { dictionarySource, expressionSource } from '../mentions/dictionary-source.ts';
import { readFormTable } from '../mentions/form-table.ts';
import { compileGlossary, compileQuietGlossary, compileRareGlossary } from './compile-dictionary.ts';

const sources: Readonly<Record<string, () => string>> = {
  'virtual:tidemark-form-rules': () => {
    const { vocabulary: _, expression: __, ...rules } = compileGlossary();
    return dictionarySource('formRules', rules);
  },
  'virtual:tidemark-any-form': () => {
    const forms = compileGlossary();
    const caseless = caselessWords(readFormTable(forms));
    return expressionSource('anyForm', forms.expression) + expressionSource('caseless', caseless);
  },
  'virtual:tidemark-vocabulary': () => expressionSource('vocabulary', compileGlossary().vocabulary),
  'virtual:tidemark-rare-forms': () => dictionarySource('rareForms', compileRareGlossary()),
  'virtual:tidemark-quiet-words': () => dictionarySource('quietWords', compileQuietGlossary()),
};

/** Serves the compiled dictionary as modules. A dictionary with faults fails the build. */
export function dictionaryPlugin(): Plugin {
  return {
    name: 'tidemark-dictionary',
    resolveId: id => (Object.hasOwn(sources, id) ? `\0${id}` : undefined),
    load: id => sources[id.slice(1)]?.(),
  };
}
