import type { Failure, Outcome } from './outcome.ts';

/** Thrown inside a handler, and answered as data with its code and sentence. */
export class MessageFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'MessageFailure';
    this.code = code;
  }
}

export function failed(code: string, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } };
}

/** The outcome of `work`: its value, or the failure it threw. What is not a MessageFailure is a fault of ours. */
export async function outcomeOf<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof MessageFailure) return failed(error.code, error.message);
    console.error(error);
    return failed('internal', error instanceof Error ? error.message : String(error));
  }
}
