import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Hex } from 'viem';

export type Compiled = { readonly creation: Hex; readonly runtime: Hex };

/** Kept between runs, since loading the compiler takes longer than anything else here. */
const cacheFolder = join(import.meta.dirname, '../../node_modules/.cache/tidemark-solidity');

/** Compiles a Solidity file, unless that was done before, and returns the byte code of the contract named. */
export function compileSolidity(file: string, contract: string): Compiled {
  const source = readFileSync(file, 'utf8');
  const input = JSON.stringify({ language: 'Solidity', sources: { main: { content: source } }, settings });
  const key = createHash('sha256').update(input).digest('hex').slice(0, 24);
  const compiled = compileOnce(input, join(cacheFolder, `${key}.json`))[contract];
  if (!compiled) throw new Error(`${file} has no contract ${contract}`);
  return compiled;
}

function compileOnce(input: string, cached: string): Record<string, Compiled> {
  try {
    return JSON.parse(readFileSync(cached, 'utf8')) as Record<string, Compiled>;
  } catch {
    const compiled = compile(input);
    mkdirSync(cacheFolder, { recursive: true });
    // Written aside and moved, so that a second process never reads half a file.
    writeFileSync(`${cached}.${process.pid}`, JSON.stringify(compiled));
    renameSync(`${cached}.${process.pid}`, cached);
    return compiled;
  }
}

/** `london`: no PUSH0, so the code runs at heights before Shanghai too. */
const settings = {
  optimizer: { enabled: true, runs: 200 },
  evmVersion: 'london',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] } },
};

type SolcOutput = {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { evm: Record<'bytecode' | 'deployedBytecode', { object: string }> }>>;
};

function compile(input: string): Record<string, Compiled> {
  const solc = createRequire(import.meta.url)('solc') as { compile: (input: string) => string };
  const output = JSON.parse(solc.compile(input)) as SolcOutput;
  const errors = output.errors?.filter(({ severity }) => severity === 'error') ?? [];
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const contracts = Object.entries(output.contracts?.main ?? {}).map(([name, { evm }]) => {
    const code = { creation: `0x${evm.bytecode.object}`, runtime: `0x${evm.deployedBytecode.object}` } as const;
    return [name, code] as const;
  });
  return Object.fromEntries(contracts);
}
