import { RpcError } from '../chain/rpc-error.ts';
import { inEnglish } from '../figures/english.ts';

/** An argument that cannot be meant; the message is a sentence for the person who typed it. */
export class ArgumentError extends Error {}

/** Something that this machine lacks; the message says what to do about it. */
export class MissingPartError extends Error {}

/**
 * Prints why a command ended, and sets the exit code: 2 where it was asked wrongly, 1 where an endpoint did not answer
 * or something is missing. What is neither is a bug and is thrown on.
 */
export function sayFailure(error: unknown): void {
  if (error instanceof RpcError || error instanceof MissingPartError) {
    console.error(error instanceof RpcError ? failureInEnglish(error) : error.message);
    process.exitCode = 1;
  } else if (error instanceof ArgumentError || isParseArgsError(error)) {
    console.error(`${error.message}\n--help shows the usage.`);
    process.exitCode = 2;
  } else throw error;
}

export function failureInEnglish({ code, words }: RpcError): string {
  return `${inEnglish(words)} (${code})`;
}

/** https://nodejs.org/docs/latest-v24.x/api/errors.html, the ERR_PARSE_ARGS_ codes */
function isParseArgsError(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
