import * as v from 'valibot';
import type { SourceError, SourceQuote, SourceReply } from './source.ts';

/** Thrown inside `readReply` alone, where a number of the right shape cannot be meant. */
export class Unfit extends Error {
  readonly code: SourceError['code'];

  constructor(code: SourceError['code'], words: string) {
    super(words);
    this.code = code;
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
    return { ok: false, error: { code: 'not-json', words: 'answered with something else than JSON' } };
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { ok: false, error: { code: 'unexpected', words: `${v.getDotPath(issue) ?? 'reply'}: ${issue.message}` } };
  }
  try {
    return { ok: true, quotes: quotesOf(parsed.output) };
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, error: { code: error.code, words: error.message } };
    throw error;
  }
}
