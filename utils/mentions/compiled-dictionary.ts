/** Forms as the build emits them: the expression is the only place their letters stand. See `form-table.ts`. */
export type CompiledForms = {
  /** Trie-shaped, global and case-insensitive: the longest form at a place, inside of words too (see `next-form.ts`). */
  readonly expression: RegExp;
  /** The rules of the expression's forms, in its order. */
  readonly rules: string;
  /** Entities that no form of theirs spells. */
  readonly ids: string;
  /** Spellings that count only as written, where that is not all capitals. */
  readonly spellings: string;
};

/** The scanner's dictionary. */
export type CompiledDictionary = CompiledForms & {
  /** Words that speak for the field (groups 1 and 4 much, 2 some) or for another one (group 3). */
  readonly vocabulary: RegExp;
};
