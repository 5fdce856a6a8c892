import type { Observation, ReadFailure } from '../chain/observation.ts';
import type { Sentence, Words, WordsCode } from '../language/words.ts';
import type { Call } from '../protocols/entry.ts';

/** An integer, or why there is none. */
export type Reading = bigint | Unread;

export type Unread = {
  readonly reason: Words;
  /** The contract was not there yet: what it holds is nothing, not unknown. */
  readonly notLaunched: boolean;
};

/** How each failure of a read is said; `$1` is what was read. */
export const readFailureCodes: Readonly<Record<ReadFailure, WordsCode>> = {
  reverted: 'readReverted',
  'no contract at this block': 'readNoContract',
  'unreadable answer': 'readUnreadable',
  'not asked': 'readNotAsked',
};

export type ReadId = (call: Call) => string;

/** The integer that a call of the registry, whose read is `id`, answered at one height. */
export function readingOf(observation: Observation, call: Call, id: string): Reading {
  const result = observation.reads[id];
  if (result === undefined) return unread('not asked', call);
  if (!result.ok) return unread(result.reason, call);
  if (call.refuseFlag !== undefined && result.values[call.refuseFlag] !== 0n) {
    return never({ say: 'readFlagged', of: [nameOf(call)] });
  }
  return result.values[call.value ?? 0] ?? unread('unreadable answer', call);
}

export function isUnread(reading: Reading): reading is Unread {
  return typeof reading !== 'bigint';
}

/** `getRate` of `function getRate() view returns (uint256)`. */
export function nameOf(call: Call): string {
  return /^function (\w+)/.exec(call.abi)?.[1] ?? call.abi;
}

function unread(failure: ReadFailure, call: Call): Unread {
  const reason = { say: readFailureCodes[failure], of: [nameOf(call)] };
  return { reason, notLaunched: failure === 'no contract at this block' };
}

/** What keeps a reading from being used, though the contract is there. */
export function never(reason: Sentence): Unread {
  return { reason, notLaunched: false };
}
