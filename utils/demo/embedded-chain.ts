import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem';
import type { BlockTime } from '../chain/read-block-times.ts';
import { poolCall } from '../protocols/feed-call.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { registry } from '../protocols/registry.ts';
import { type AnvilProcess, freePort, spawnAnvil } from './anvil-process.ts';
import { directorAddress, genesis } from './genesis.ts';
import { encodeLine, type ScriptedAnswer } from './scripted-answer.ts';

export type EmbeddedChainOptions = {
  /** 31337 unless told; figures of any chain but 1 are shown as demo data. */
  readonly chainId?: number;
  /** 0 for any free one. */
  readonly port?: number;
  /** Time of block 0 in seconds since 1970; 121 days ago unless told. */
  readonly genesisTime?: bigint;
  /** Number of the first block; on chain 1 past every launch that the registry names unless told. */
  readonly genesisBlock?: bigint;
  /**
   * Contracts that can be scripted, the registry's unless told. Each answers nothing, as if not deployed, until it is.
   */
  readonly addresses?: readonly Address[];
};

/** A real EVM with history, on 127.0.0.1. */
export type EmbeddedChain = {
  readonly url: string;
  readonly chainId: number;
  readonly genesis: BlockTime;
  /** Changes what contracts answer from a new block on, and mines it with the time given (a second later if none is). */
  readonly script: (answers: readonly ScriptedAnswer[], options?: { readonly at?: bigint }) => Promise<BlockTime>;
  /** Mines one empty block. */
  readonly mine: (at?: bigint) => Promise<BlockTime>;
  /** Goes on mining by the clock until the function returned is called. */
  readonly keepMining: (everySeconds: number) => () => void;
  readonly head: () => Promise<BlockTime>;
  readonly request: (method: string, params?: readonly unknown[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const directorAbi = parseAbi([
  'struct Line { address target; bytes call; uint8 kind; uint8 hourWords; bytes data; }',
  'function direct(Line[] lines)',
]);
/** First of anvil's unlocked accounts. */
const sender = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
/** Answers a transaction sets; keeps each below the pool's size limit of 128 kB. */
const linesPerTransaction = 150;
/** anvil keeps a copy of the state for each of 2,500 blocks, so one left open for days mines slower after an hour. */
const briskBlocks = 300;
const daySeconds = 86_400n;

/** Starts anvil with Multicall3 and the scripted contracts in its first block. */
export async function startEmbeddedChain(options: EmbeddedChainOptions = {}): Promise<EmbeddedChain> {
  const chainId = options.chainId ?? 31337;
  const port = options.port || (await freePort());
  const genesisTime = options.genesisTime ?? BigInt(Math.floor(Date.now() / 1_000)) - 121n * daySeconds;
  const folder = mkdtempSync(join(tmpdir(), 'tidemark-chain-'));
  const first = { block: options.genesisBlock ?? (chainId === 1 ? 25_000_000n : 0n), time: genesisTime };
  const pools = registry.flatMap(entry => entry.pools ?? []);
  const read = [...readsOf(registry).presentReads, ...pools.map(pool => poolCall(pool, 0n))];
  const addresses = options.addresses ?? read.map(({ address }) => address);
  writeFileSync(join(folder, 'genesis.json'), JSON.stringify(genesis(chainId, first, addresses)));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const anvil = spawnAnvil(anvilArguments(folder, port, chainId, first), removeFolder);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, anvil);
  } catch (error) {
    await anvil.stop();
    throw error;
  }
  return chainAt(url, chainId, first, anvil.stop);
}

function anvilArguments(folder: string, port: number, chainId: number, first: BlockTime): string[] {
  const flags = ['--silent', '--no-mining', '--disable-block-gas-limit', '--disable-min-priority-fee'];
  const values = {
    '--host': '127.0.0.1',
    '--port': port,
    '--chain-id': chainId,
    '--timestamp': first.time,
    '--number': first.block,
    '--init': join(folder, 'genesis.json'),
    '--cache-path': folder,
    '--base-fee': 0,
    '--gas-price': 0,
    '--accounts': 1,
    '--order': 'fifo',
    // Beside the 500 it keeps in memory; about 0.3 MB each.
    '--max-persisted-states': 2_000,
  };
  return [...flags, ...Object.entries(values).flatMap(([name, value]) => [name, String(value)])];
}

async function untilReady(url: string, anvil: AnvilProcess): Promise<void> {
  let complaint = '';
  anvil.process.stderr?.on('data', chunk => {
    complaint += chunk;
  });
  const giveUpAt = Date.now() + 60_000;
  while (Date.now() < giveUpAt) {
    if (anvil.process.exitCode !== null) throw new Error(`anvil ended at once: ${complaint.trim()}`);
    const isUp = await post(url, 'eth_chainId', []).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await wait(10);
  }
  throw new Error('anvil did not answer within a minute');
}

let lastId = 0;

async function post(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  lastId += 1;
  const body = JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const reply = (await response.json()) as { result?: unknown; error?: { message: string } };
  if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
  return reply.result;
}

/** The chain's controls, once anvil answers. */
function chainAt(url: string, chainId: number, genesis: BlockTime, stopProcess: () => Promise<void>): EmbeddedChain {
  const request = (method: string, params: readonly unknown[] = []) => post(url, method, params);
  const timers = new Set<NodeJS.Timeout>();

  async function head(): Promise<BlockTime> {
    const block = (await request('eth_getBlockByNumber', ['latest', false])) as { number: Hex; timestamp: Hex };
    return { block: BigInt(block.number), time: BigInt(block.timestamp) };
  }

  async function mine(at?: bigint): Promise<BlockTime> {
    const time = at ?? (await head()).time + 1n;
    await request('evm_setNextBlockTimestamp', [Number(time)]);
    await request('evm_mine');
    return head();
  }

  async function script(answers: readonly ScriptedAnswer[], { at }: { readonly at?: bigint } = {}): Promise<BlockTime> {
    const hashes: unknown[] = [];
    for (let start = 0; start < answers.length; start += linesPerTransaction) {
      const lines = answers.slice(start, start + linesPerTransaction).map(encodeLine);
      const data = encodeFunctionData({ abi: directorAbi, functionName: 'direct', args: [lines] });
      const transaction = { from: sender, to: directorAddress, data, gas: '0x3b9aca00', gasPrice: '0x0' };
      hashes.push(await request('eth_sendTransaction', [transaction]));
    }
    const mined = await mine(at);
    const receipt = (await request('eth_getTransactionReceipt', [hashes.at(-1)])) as { status: Hex } | null;
    if (hashes.length > 0 && receipt?.status !== '0x1') throw new Error(`the script of block ${mined.block} failed`);
    return mined;
  }

  function keepMining(everySeconds: number): () => void {
    let mined = 0;
    let timer: NodeJS.Timeout | undefined;
    const tick = async () => {
      const now = BigInt(Math.floor(Date.now() / 1_000));
      const { time } = await head();
      await mine(now > time ? now : time + 1n);
      mined += 1;
      again();
    };
    const again = () => {
      const seconds = mined < briskBlocks ? everySeconds : Math.max(everySeconds, 60);
      // A tick that fails finds the chain stopped.
      timer = setTimeout(() => tick().catch(() => undefined), seconds * 1_000);
      timers.add(timer);
    };
    again();
    return () => clearTimeout(timer);
  }

  async function stop(): Promise<void> {
    for (const timer of timers) clearTimeout(timer);
    await stopProcess();
  }

  return { url, chainId, genesis, script, mine, keepMining, head, request, stop };
}
