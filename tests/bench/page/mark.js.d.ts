declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    /** Wraps every place in an element, at once. */
    mark(
      keywords: readonly string[],
      options: { accuracy: 'exactly'; separateWordSearch: boolean; done(marked: number): void },
    ): void;
  }
}
