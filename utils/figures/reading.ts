import type { Observation, ReadFailure } from '../chain/observation.ts';
import type { Call } from '../protocols/entry.ts';

/** An integer, or why there is none, in words. */
export type Reading = bigint | Unread;

export type Unread = {
  readonly reason: string;
  /** The contract was not there yet: what it holds is nothing, not unknown. */
  readonly notLaunched: boolean;
};

const words: Readonly<Record<ReadFailure, string>> = {
  reverted: 'the call reverted',
  'no contract at this block': 'there was no contract yet',
  'unreadable answer': 'the answer could not be read',
  'not asked': 'it was not asked',
};

export type ReadId = (call: Call) => string;

/** The integer that a call of the registry, whose read is `id`, answered at one height. */
export function readingOf(observation: Observation, call: Call, id: string): Reading {
  const result = observation.reads[id];
  if (result === undefined) return unread('not asked', call);
  if (!result.ok) return unread(result.reason, call);
  if (call.refuseFlag !== undefined && result.values[call.refuseFlag] !== 0n) {
    return { reason: `${nameOf(call)}: the contract itself flags its answer as suspicious`, notLaunched: false };
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
  return { reason: `${nameOf(call)}: ${words[failure]}`, notLaunched: failure === 'no contract at this block' };
}
