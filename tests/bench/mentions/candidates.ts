import AhoCorasick from 'ahocorasick';
import { compileGlossary } from '../../../utils/commands/compile-dictionary.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';
import { keywords } from './keywords.ts';

const dictionary = compileGlossary();

/** Reads blocks and returns how many places it found. */
export type Candidate = (blocks: readonly string[]) => number;

/** Every way to find the dictionary's forms, made afresh in a process of its own. */
export const candidates: Readonly<Record<string, () => Candidate>> = {
  floor: () => blocks => {
    let starts = 0;
    for (const text of blocks) {
      let inWord = false;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index) | 32;
        const isLetter = code >= 97 && code <= 122;
        if (isLetter && !inWord) starts++;
        inWord = isLetter;
      }
    }
    return starts;
  },

  matcher: () => {
    const matcher = createMatcher(dictionary);
    return blocks => blocks.reduce((found, text) => found + (matcher.read(text)?.candidates.length ?? 0), 0);
  },

  // As the scanner uses it: every block read once, then all judged with what the page told; 50 blocks are a page.
  matcherWithContext: () => {
    const matcher = createMatcher(dictionary);
    return blocks => {
      let found = 0;
      for (let first = 0; first < blocks.length; first += 50) {
        const page = matcher.openPage({ address: 'example.org/news', title: 'News' });
        const sections = blocks.slice(first, first + 50).flatMap(text => matcher.read(text) ?? []);
        for (const section of sections) page.add(section);
        for (const section of sections) found += matcher.judge(section, page).length;
      }
      return found;
    };
  },

  flatExpression: () => {
    const expression = new RegExp(`\\b(?:${keywords().map(escaped).join('|')})\\b`, 'gi');
    return blocks => blocks.reduce((found, text) => found + [...text.matchAll(expression)].length, 0);
  },

  // How mark.js searches: one expression a keyword over every text.
  expressionPerKeyword: () => {
    const expressions = keywords().map(keyword => new RegExp(`\\b${escaped(keyword)}\\b`, 'gi'));
    return blocks => {
      let found = 0;
      for (const text of blocks)
        for (const expression of expressions) for (const _ of text.matchAll(expression)) found++;
      return found;
    };
  },

  ahocorasick: () => {
    const automaton = new AhoCorasick(keywords().map(keyword => keyword.toLowerCase()));
    return blocks => blocks.reduce((found, text) => found + automaton.search(text.toLowerCase()).length, 0);
  },
};

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
