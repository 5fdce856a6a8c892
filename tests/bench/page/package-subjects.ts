import AhoCorasick from 'ahocorasick';
import Mark from 'mark.js';
import { keywords } from '../mentions/keywords.ts';

/** Other ways to find the dictionary's forms on a page, from nothing to all found; each gives how many it found. */
const subjects = {
  /** Finds whole words and wraps each in an element, as it is made for. */
  markjs(): number {
    let found = 0;
    new Mark(document.body).mark(keywords(), {
      accuracy: 'exactly',
      separateWordSearch: false,
      done(marked) {
        found = marked;
      },
    });
    return found;
  },
  /** Builds the automaton and searches every text node; marks nothing. */
  ahocorasick(): number {
    const automaton = new AhoCorasick(keywords().map(keyword => keyword.toLowerCase()));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let found = 0;
    while (walker.nextNode()) found += automaton.search(walker.currentNode.nodeValue!.toLowerCase()).length;
    return found;
  },
};

Object.assign(globalThis, {
  timed(name: keyof typeof subjects) {
    const start = performance.now();
    const found = subjects[name]();
    return { ms: performance.now() - start, found };
  },
});
