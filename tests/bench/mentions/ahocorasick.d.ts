declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** For each place the index of the last character and the keywords that end there. */
    search(text: string): [number, string[]][];
  }
}
