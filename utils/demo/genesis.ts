import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Address, Hex } from 'viem';
import { toQuantity } from '../chain/hex-quantity.ts';
import { multicall3Address } from '../chain/multicall.ts';
import type { BlockTime } from '../chain/read-block-times.ts';
import { compileSolidity } from './compile-solidity.ts';

/** Matches the address in `contracts/scripted.sol`. */
export const directorAddress = '0x00000000000000000000000000000000d13ec704';

/** The first block as anvil's `--init` takes it: Multicall3, the director and the scripted contracts. */
export function genesis(chainId: number, { block, time }: BlockTime, addresses: readonly Address[]) {
  const file = join(import.meta.dirname, 'contracts/scripted.sol');
  const answerer = { code: compileSolidity(file, 'Answerer').runtime, balance: '0x0' };
  const alloc: Record<string, { code: Hex; balance: string }> = {};
  for (const address of addresses) alloc[address.toLowerCase()] = answerer;
  alloc[directorAddress] = { code: compileSolidity(file, 'Director').runtime, balance: '0x0' };
  alloc[multicall3Address.toLowerCase()] = { code: multicall3Code(), balance: '0x0' };
  return {
    config: { chainId },
    difficulty: '0x0',
    gasLimit: '0x1c9c38000',
    number: toQuantity(block),
    timestamp: toQuantity(time),
    alloc,
  };
}

/** The deployed code, from viem's creation code: the 32 bytes in front of it copy the rest. */
function multicall3Code(): Hex {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve('viem')), 'constants/contracts.js');
  const { multicall3Bytecode } = require(file) as { multicall3Bytecode: Hex };
  return `0x${multicall3Bytecode.slice(2 + 32 * 2)}`;
}
