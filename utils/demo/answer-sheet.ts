import { type AbiFunction, type AbiParameter, parseAbiItem } from 'viem';
import type { Call } from '../protocols/entry.ts';
import type { ScriptedAnswer, ScriptedRead, ScriptedValue } from './scripted-answer.ts';

/** Collects what calls answer, integer by integer, and turns it into whole answers. */
export type AnswerSheet = {
  /** Sets the integer of the call that the registry reads; the first to set it wins. */
  readonly set: (call: Call, value: bigint) => void;
  readonly setAddress: (call: Call, address: string) => void;
  readonly get: (call: Call) => bigint | undefined;
  /** The integers of a read that have been set, each at its place in the answer. */
  readonly valuesOf: (read: ScriptedRead) => readonly bigint[];
  readonly answers: () => ScriptedAnswer[];
};

type Row = { readonly call: Call; readonly leaves: Map<number, bigint | string> };

export function createAnswerSheet(): AnswerSheet {
  const rows = new Map<string, Row>();
  const keyOf = ({ address, abi, args = [] }: Pick<Call, 'address' | 'abi' | 'args'>) =>
    [address, abi, ...args].join(' ');
  const rowOf = (call: Call): Row => {
    const key = keyOf(call);
    const row = rows.get(key) ?? { call, leaves: new Map() };
    rows.set(key, row);
    return row;
  };
  const write = (call: Call, value: bigint | string) => {
    const { leaves } = rowOf(call);
    if (!leaves.has(call.value ?? 0)) leaves.set(call.value ?? 0, value);
  };
  return {
    set: write,
    setAddress: write,
    get: call => rowOf(call).leaves.get(call.value ?? 0) as bigint | undefined,
    valuesOf: read => {
      const values: bigint[] = [];
      for (const [place, value] of rows.get(keyOf(read))?.leaves ?? []) values[place] = BigInt(value);
      return values;
    },
    answers: () => [...rows.values()].filter(({ leaves }) => leaves.size > 0).map(answerOf),
  };
}

/** Outputs nothing was set for are zero, false, or, where their name says that they are an instant, the last full hour. */
function answerOf({ call, leaves }: Row): ScriptedAnswer {
  const { outputs } = parseAbiItem(call.abi as never) as unknown as AbiFunction;
  const hourWords: number[] = [];
  let index = -1;
  const shape = (output: AbiParameter): ScriptedValue => {
    if ('components' in output)
      return Object.fromEntries(output.components.map(part => [part.name ?? '', shape(part)]));
    index += 1;
    if (/^(startedAt|updatedAt|timestamp)$/.test(output.name ?? '') && !leaves.has(index)) hourWords.push(index);
    return leaves.get(index) ?? (output.type === 'bool' ? false : 0n);
  };
  const returns = outputs.map(shape);
  return { read: { address: call.address, abi: call.abi, args: call.args ?? [] }, returns, hourWords };
}
