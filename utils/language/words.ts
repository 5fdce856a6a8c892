import type english from '../../assets/locales/en/words.json';

/**
 * What a figure says of itself, before a language is chosen for it. A plain string is the same in every language
 * (symbols, names); an array is several sentences in a row. `say` turns it into text.
 */
export type Words = string | Sentence | readonly Words[];

export type Sentence = {
  /** The message `words_<say>`, in the plural form its `count` asks for. */
  readonly say: WordsCode;
  /** What fills `$1`, `$2`… */
  readonly of?: readonly WordsValue[];
};

export type WordsValue =
  | Words
  | number
  /** `2026-09-12` */
  | { readonly day: string }
  | { readonly days: number }
  /** A length of time; only its largest unit is said. */
  | { readonly seconds: number }
  | { readonly count: number }
  | { readonly list: readonly WordsValue[] };

export type WordsCode = CodeOf<keyof typeof english> | ProtocolCode;

type CodeOf<Key> = Key extends `words_${infer Stem}_one` | `words_${infer Stem}_other`
  ? Stem
  : Key extends `words_${infer Code}`
    ? Code
    : never;

/** Texts of single protocols, in `protocols.json`. */
type ProtocolCode = `${ProtocolText}_${string}`;
type ProtocolText = 'exit' | 'leavesOut' | 'unreadable' | 'offChain' | 'offChainTotal' | 'queue';

/** `exit_ether_fi` for the exit rule of `ether-fi`. */
export function protocolCode(text: ProtocolText, entryId: string): ProtocolCode {
  return `${text}_${entryId.replaceAll('-', '_')}`;
}
