import { type AbiFunction, type AbiParameter, decodeAbiParameters, encodeAbiParameters, type Hex } from 'viem';
import type { ReadSpec } from '../protocols/read.ts';
import { encodeCall } from './encode-call.ts';
import type { MulticallCall } from './multicall.ts';
import type { ReadResult } from './observation.ts';
import { parseFunction } from './parse-function.ts';

const functions = new Map<string, AbiFunction>();

function functionOf(abi: string): AbiFunction {
  const known = functions.get(abi);
  if (known) return known;
  const parsed = parseFunction(abi);
  functions.set(abi, parsed);
  return parsed;
}

/** A registry read as a call of a multicall. */
export function callOf(read: ReadSpec): MulticallCall {
  return { target: read.address, callData: encodeRead(read) };
}

/** Calldata of a registry read. */
export function encodeRead(read: Pick<ReadSpec, 'abi' | 'args'>): Hex {
  const item = functionOf(read.abi);
  return encodeCall(
    item,
    read.args.map((arg, index) => argumentOf(arg, item.inputs[index])),
  );
}

/**
 * Registry arguments are strings: integers in decimal, truth as `true` or `false`, a tuple of such as `(a,b)`, the rest
 * as it stands.
 */
function argumentOf(arg: string, input: AbiParameter | undefined): unknown {
  const type = input?.type ?? '';
  if (input && 'components' in input) {
    const fields = arg.slice(1, -1).split(',');
    return Object.fromEntries(input.components.map((part, i) => [part.name ?? '', argumentOf(fields[i] ?? '', part)]));
  }
  if (/^u?int\d*$/.test(type)) return numberFor(BigInt(arg), type);
  return type === 'bool' ? arg === 'true' : arg;
}

/** viem takes integers of up to 48 bits as numbers. */
function numberFor(value: bigint, type: string): bigint | number {
  return Number(/\d+$/.exec(type)?.[0] ?? 256) <= 48 ? Number(value) : value;
}

/** The integers a read returned, in ABI order. An answer without bytes means that nothing is deployed there. */
export function decodeRead(read: Pick<ReadSpec, 'abi'>, success: boolean, data: Hex): ReadResult {
  if (!success) return { ok: false, reason: 'reverted' };
  if (data === '0x') return { ok: false, reason: 'no contract at this block' };
  try {
    const item = functionOf(read.abi);
    const decoded = decodeAbiParameters(item.outputs, data);
    if (!isExact(item, decoded, data)) return unreadable;
    const values = integersOf(decoded);
    return values.length > 0 ? { ok: true, values } : unreadable;
  } catch {
    return unreadable;
  }
}

/** viem takes a word that is too large for its type as it comes, where the EVM's own decoder would revert. */
function isExact(item: AbiFunction, decoded: readonly unknown[], data: Hex): boolean {
  return data.toLowerCase().startsWith(encodeAbiParameters(item.outputs, decoded));
}

const unreadable: ReadResult = { ok: false, reason: 'unreadable answer' };

/** Tuples and arrays are flattened in order; anything but integers, addresses and truths makes the answer unreadable. */
function integersOf(value: unknown): bigint[] {
  if (typeof value === 'bigint') return [value];
  if (typeof value === 'number') return [BigInt(value)];
  if (typeof value === 'boolean') return [value ? 1n : 0n];
  if (typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value)) return [BigInt(value === '0x' ? 0 : value)];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(integersOf);
  throw new TypeError('neither an integer nor made of integers');
}
