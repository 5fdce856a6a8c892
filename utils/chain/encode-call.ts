import { type AbiFunction, concatHex, encodeAbiParameters, type Hex, toFunctionSelector } from 'viem';

/**
 * Calldata of one function. viem's own choice among overloaded functions by their arguments, which a single function
 * does not need, would be a hundredth of the worker.
 */
export function encodeCall(item: AbiFunction, args: readonly unknown[]): Hex {
  return concatHex([toFunctionSelector(item), encodeAbiParameters(item.inputs, args)]);
}
