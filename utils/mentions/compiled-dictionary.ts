/** The scanner's dictionary as the build emits it: see `compile-dictionary.ts`. */
export type CompiledDictionary = {
  /** Trie-shaped, global and case-insensitive: the longest form at a place, up to a boundary on the right. */
  readonly expression: RegExp;
  /** The same for the words a person has to ask for. */
  readonly quiet: RegExp;
  /** Entities and the rules of their forms, in the notation of `form-rule.ts`. */
  readonly entities: string;
  /** Words that speak for the field (groups 1 to 3: much, some, little) or for another one (group 4). */
  readonly vocabulary: RegExp;
};
