/**
 * The dictionary compiled from `utils/glossary/entries.ts`, served by `utils/commands/dictionary-plugin.ts`. Its expression is a part of its own, `anyForm`,
 * since it is all that most pages ever need.
 */
declare module 'virtual:tidemark-form-rules' {
  export const formRules: Omit<import('./compiled-dictionary.ts').CompiledForms, 'expression'>;
}

/** The words that pages are full of, kept out of the scanner's own bytes. */
declare module 'virtual:tidemark-quiet-words' {
  export const quietWords: import('./compiled-dictionary.ts').CompiledForms;
}

/** Forms that the scanner asks for once a page proves to be about the field (`Page.isOfField`). */
declare module 'virtual:tidemark-rare-forms' {
  export const rareForms: import('./compiled-dictionary.ts').CompiledForms;
}

/** The words a passage is judged by. */
declare module 'virtual:tidemark-vocabulary' {
  export const vocabulary: RegExp;
}

/** As much of the dictionary as tells that a page is worth more. */
declare module 'virtual:tidemark-any-form' {
  export const anyForm: RegExp;
  export const caseless: RegExp;
}
