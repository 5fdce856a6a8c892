import type { Plugin } from 'vite';
import { dictionarySource } from '../mentions/dictionary-source.ts';
import { compileGlossary } from './compile-dictionary.ts';

const moduleId = 'virtual:tidemark-dictionary';
const resolvedId = `\0${moduleId}`;

/** Serves the compiled dictionary as a module. A dictionary with faults fails the build. */
export function dictionaryPlugin(): Plugin {
  return {
    name: 'tidemark-dictionary',
    resolveId: id => (id === moduleId ? resolvedId : undefined),
    load: id => (id === resolvedId ? dictionarySource(compileGlossary()) : undefined),
  };
}
