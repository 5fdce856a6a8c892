import { spacedLetters } from './letters.ts';

/**
 * A dictionary's expression, held to the edges of words, plurals included. The right edge stands in the expression itself: where the longest form
 * runs on into a word, a shorter one may still end there.
 */
export function withEdges({ source }: RegExp): RegExp {
  return new RegExp(`\\b${source}(?:e?s)?(?![\\w${spacedLetters}])`, 'gi');
}
