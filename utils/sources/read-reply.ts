import * as v from 'valibot';
import type { Words } from '../language/words.ts';
import type { SourceError, SourceQuote, SourceReply } from './source.ts';

/** Thrown inside `readReply` alone, where a number of the right shape cannot be meant. */
export class Unfit extends Error {
  readonly code: SourceError['code'];
  readonly words: Words;

  constructor(code: SourceError['code'], words: Words) {
    super(code);
    this.code = code;
    this.words = words;
  }
}

/** Parses `text`, checks it by `schema` and makes quotes of it; whatever goes wrong is a named error. */
export function readReply<T>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  quotesOf: (reply: T) => readonly SourceQuote[],
): SourceReply {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, error: { code: 'not-json', words: { say: 'sourceNotJson' } } };
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      ok: false,
      error: { code: 'unexpected', words: { say: 'sourceUnexpected', of: [v.getDotPath(issue) ?? '{}'] } },
    };
  }
  try {
    return { ok: true, quotes: quotesOf(parsed.output) };
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, error: { code: error.code, words: error.words } };
    throw error;
  }
}

/** Quotes of each item; one that does not fit is left out, and refused only where none is left. Inside `readReply` alone. */
export function eachThatFits<T>(
  items: readonly T[],
  quotesOf: (item: T) => readonly SourceQuote[],
): readonly SourceQuote[] {
  let refused: Unfit | null = null;
  const quotes = items.flatMap(item => {
    try {
      return quotesOf(item);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      refused ??= error;
      return [];
    }
  });
  if (refused && quotes.length === 0) throw refused;
  return quotes;
}
