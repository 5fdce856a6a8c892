import { trieExpression } from './trie-expression.ts';
import { fieldWords, otherFieldWords } from './vocabulary.ts';

/** One expression for the words a passage is judged by. Groups 1 and 4 speak much for the field, 2 some, 3 for another field. */
export function vocabularyExpression(): RegExp {
  const groups = [fieldWords.much, fieldWords.some, otherFieldWords].map(words => `(${trieExpression(words)})`);
  return new RegExp(`\\b(?:${groups.join('|')})\\b|(${fieldWords.unspaced.join('|')})`, 'gi');
}
