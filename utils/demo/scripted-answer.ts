import { type Abi, type AbiFunction, type Address, encodeFunctionResult, type Hex, parseAbiItem } from 'viem';
import { encodeRead } from '../chain/read-codec.ts';
import type { ReadSpec } from '../protocols/read.ts';

export type ScriptedRead = Pick<ReadSpec, 'address' | 'abi' | 'args'>;

/** What one read answers from a block on: values in ABI order, a revert, or nothing, as from an address without code. */
export type ScriptedAnswer =
  | {
      readonly read: ScriptedRead;
      readonly returns: readonly ScriptedValue[];
      /** Words of the answer (up to 8) that say the last full hour before the block, as feeds do that report hourly. */
      readonly hourWords?: readonly number[];
    }
  | { readonly read: ScriptedRead; readonly reverts: true }
  | { readonly read: ScriptedRead; readonly silent: true }
  /** Hits an invalid opcode, as old contracts do where an assertion fails: takes all gas it was given. */
  | { readonly read: ScriptedRead; readonly burns: true }
  /** Bytes as they are, for answers that no ABI fits. */
  | { readonly read: ScriptedRead; readonly bytes: Hex };

export type ScriptedValue =
  | bigint
  | string
  | boolean
  | readonly ScriptedValue[]
  | { readonly [name: string]: ScriptedValue };

/** As `contracts/scripted.sol` takes it. */
export type Line = {
  readonly target: Address;
  readonly call: Hex;
  readonly kind: number;
  readonly hourWords: number;
  readonly data: Hex;
};

export function encodeLine(answer: ScriptedAnswer): Line {
  const line = { target: answer.read.address, call: encodeRead(answer.read), hourWords: 0, data: '0x' as Hex };
  if ('reverts' in answer) return { ...line, kind: 2 };
  if ('silent' in answer) return { ...line, kind: 3 };
  if ('burns' in answer) return { ...line, kind: 5 };
  if ('bytes' in answer) return { ...line, kind: 1, data: answer.bytes };
  const hourWords = (answer.hourWords ?? []).reduce((bits, word) => bits | (1 << word), 0);
  return { ...line, kind: 1, hourWords, data: encodeReturn(answer.read, answer.returns) };
}

function encodeReturn(read: ScriptedRead, values: readonly ScriptedValue[]): Hex {
  const item = parseAbiItem(read.abi as never) as unknown as AbiFunction;
  const numbered = values.map((value, index) => numberFor(value, item.outputs[index]?.type ?? ''));
  const result = item.outputs.length === 1 ? numbered[0] : numbered;
  return encodeFunctionResult({ abi: [item] as Abi, functionName: item.name, result });
}

/** viem takes integers of up to 48 bits as numbers. */
function numberFor(value: ScriptedValue, type: string): unknown {
  const bits = Number(/^u?int(\d+)$/.exec(type)?.[1] ?? 256);
  return typeof value === 'bigint' && bits <= 48 ? Number(value) : value;
}
