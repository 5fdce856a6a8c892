/** The dictionary compiled from `utils/glossary/entries.ts`, served by `utils/commands/dictionary-plugin.ts`. */
declare module 'virtual:tidemark-dictionary' {
  export const dictionary: import('./compiled-dictionary.ts').CompiledDictionary;
  export default dictionary;
}
