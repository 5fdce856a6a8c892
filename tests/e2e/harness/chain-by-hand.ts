import { type Abi, decodeFunctionResult, encodeFunctionData, parseAbi } from 'viem';

export type HandBlock = { readonly number: bigint; readonly time: bigint };

/**
 * The chain read without any of the product's code: plain JSON-RPC, one call at a time. What a test computes from it is
 * what a suspicious reader would compute.
 */
export function chainByHand(rpcUrl: string) {
  const ask = async (method: string, params: unknown[]) => {
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result?: never; error?: unknown };
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result as unknown;
  };
  const hex = (value: bigint) => `0x${value.toString(16)}`;
  return {
    async blocks(): Promise<HandBlock[]> {
      const head = BigInt((await ask('eth_blockNumber', [])) as string);
      const blocks: HandBlock[] = [];
      for (let number = 0n; number <= head; number++) {
        const { timestamp } = (await ask('eth_getBlockByNumber', [hex(number), false])) as { timestamp: string };
        blocks.push({ number, time: BigInt(timestamp) });
      }
      return blocks;
    },
    async read(contract: string, signature: string, args: readonly unknown[], block: bigint): Promise<bigint> {
      const abi = parseAbi([signature]) as Abi;
      const data = encodeFunctionData({ abi, args });
      const result = (await ask('eth_call', [{ to: contract, data }, hex(block)])) as `0x${string}`;
      const decoded = decodeFunctionResult({ abi, data: result });
      return (Array.isArray(decoded) ? decoded[1] : decoded) as bigint;
    },
  };
}

const day = 86_400n;

/** The last block at or before each 00:00 UTC from the first one known up to `newest`. */
export function gridByHand(blocks: readonly HandBlock[], newest: HandBlock): HandBlock[] {
  const grid: HandBlock[] = [];
  const first = blocks[0]!.time / day + 1n;
  for (let midnight = first * day; midnight <= newest.time; midnight += day) {
    grid.push(blocks.filter(block => block.time <= midnight).at(-1)!);
  }
  return grid;
}

/** Where a window of `days` that ends at `newest` starts: the grid's height nearest to that many days before. */
export function windowByHand(grid: readonly HandBlock[], newest: HandBlock, days: bigint): HandBlock[] {
  const wanted = newest.time - days * day;
  const distance = (block: HandBlock) => (block.time > wanted ? block.time - wanted : wanted - block.time);
  const start = grid.reduce((best, block) => (distance(block) < distance(best) ? block : best));
  return [...grid.filter(block => block.number >= start.number && block.number < newest.number), newest];
}
