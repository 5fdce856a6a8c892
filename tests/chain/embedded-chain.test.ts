import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownEndpoint } from '../../utils/chain/endpoint-list.ts';
import { multicall3Address } from '../../utils/chain/multicall.ts';
import type { ReadResult } from '../../utils/chain/observation.ts';
import { packedMulticallCode } from '../../utils/chain/packed-multicall-code.ts';
import { readBlockTimes } from '../../utils/chain/read-block-times.ts';
import { decodeRead, encodeRead } from '../../utils/chain/read-codec.ts';
import { readObservation } from '../../utils/chain/read-observation.ts';
import { createRpc } from '../../utils/chain/rpc.ts';
import { compileSolidity } from '../../utils/demo/compile-solidity.ts';
import { demoDays } from '../../utils/demo/demo-history.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { writeHistory } from '../../utils/demo/write-history.ts';
import type { ReadSpec } from '../../utils/protocols/read.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const { presentReads, gridReads } = readsOf(registry);
const token = '0x00000000000000000000000000000000000A11cE';
const rate: ReadSpec = { id: 'rate', address: token, abi: 'function rate() view returns (uint256)', args: [] };
const supply: ReadSpec = {
  id: 'supply',
  address: token,
  abi: 'function totalSupply() view returns (uint256)',
  args: [],
};
const nobody: ReadSpec = { ...rate, id: 'nobody', address: '0x000000000000000000000000000000000000bEEF' };

function rpcOf({ url }: { readonly url: string }) {
  return createRpc({ endpoints: [ownEndpoint(url)], historySpacingMs: 0, timeoutMs: 60_000 });
}

describe('the code of a packed multicall', () => {
  it('is what its source compiles to', () => {
    const file = resolve(import.meta.dirname, '../../utils/chain/contracts/packed-multicall.sol');
    expect(compileSolidity(file, 'PackedMulticall').creation).toBe(packedMulticallCode);
  });
});

describe('a scripted chain', () => {
  let chain: EmbeddedChain;
  const start = 1_760_000_000n;

  beforeAll(async () => {
    chain = await startEmbeddedChain({ addresses: [token], genesisTime: start });
    await chain.script([{ read: supply, returns: [5n] }], { at: start + 100n });
    await chain.script([{ read: rate, returns: [7n] }], { at: start + 90_000n });
    await chain.script([{ read: rate, reverts: true }], { at: start + 90_001n });
    await chain.script([{ read: rate, bytes: '0x1234' }], { at: start + 90_002n });
    await chain.script([{ read: rate, silent: true }], { at: start + 500_000n });
    await chain.script([{ read: rate, returns: [8n] }]);
  });
  afterAll(() => chain?.stop());

  it('keeps what each block answered', async () => {
    const rpc = rpcOf(chain);
    const answers: (readonly [bigint, ReadResult, ReadResult])[] = [];
    for (let block = 0n; block <= 6n; block++) {
      const { time, reads } = await readObservation(rpc, [rate, supply, nobody], block);
      expect(reads.nobody).toEqual({ ok: false, reason: 'no contract at this block' });
      answers.push([time - start, reads.rate!, reads.supply!]);
    }
    const value = (amount: bigint) => ({ ok: true, values: [amount] });
    const failure = (reason: string) => ({ ok: false, reason });
    expect(answers).toEqual([
      [0n, failure('no contract at this block'), failure('no contract at this block')],
      [100n, failure('reverted'), value(5n)],
      [90_000n, value(7n), value(5n)],
      [90_001n, failure('reverted'), value(5n)],
      [90_002n, failure('unreadable answer'), value(5n)],
      [500_000n, failure('no contract at this block'), value(5n)],
      [500_001n, value(8n), value(5n)],
    ]);
  });

  it('does not ask a contract before its first block on Ethereum, and does elsewhere', async () => {
    const late = { ...supply, sinceBlock: 25_000_002n };
    const mainnet = await startEmbeddedChain({ chainId: 1, addresses: [token], genesisTime: start });
    try {
      await mainnet.script([{ read: supply, returns: [5n] }]);
      await mainnet.script([{ read: supply, returns: [6n] }]);
      const rpc = createRpc({ endpoints: [ownEndpoint(mainnet.url)], chainId: 1, historySpacingMs: 0 });
      const at = async (block: bigint) => (await readObservation(rpc, [late], block)).reads.supply;
      expect(await at(25_000_001n)).toEqual({ ok: false, reason: 'no contract at this block' });
      expect(await at(25_000_002n)).toEqual({ ok: true, values: [6n] });
    } finally {
      await mainnet.stop();
    }
    expect((await readObservation(rpcOf(chain), [late], 1n)).reads.supply).toEqual({ ok: true, values: [5n] });
  });

  it('is read the same where Multicall3 has no code', async () => {
    const bare = await startEmbeddedChain({ addresses: [token], genesisTime: start });
    try {
      await bare.script([{ read: supply, returns: [5n] }], { at: start + 100n });
      await bare.request('anvil_setCode', [multicall3Address, '0x']);
      await bare.mine(start + 200n);
      const { block, time, reads } = await readObservation(rpcOf(bare), [rate, supply, nobody], 'latest');
      expect({ block, time }).toEqual({ block: 2n, time: start + 200n });
      expect(reads).toEqual({
        rate: { ok: false, reason: 'reverted' },
        supply: { ok: true, values: [5n] },
        nobody: { ok: false, reason: 'no contract at this block' },
      });
    } finally {
      await bare.stop();
    }
  });

  it('loses one read alone to a call that burns all gas', async () => {
    const reads = Array.from({ length: 60 }, (_, index) => ({
      ...supply,
      id: `read-${index}`,
      abi: `function r${index}() view returns (uint256)`,
    }));
    const burning = await startEmbeddedChain({ addresses: [token], genesisTime: start });
    try {
      const burners = [3, 30, 59];
      await burning.script(
        reads.map((read, index) =>
          burners.includes(index) ? { read, burns: true } : { read, returns: [BigInt(index)] },
        ),
      );
      const proxy = await startFaultyProxy(burning.url, { fault: 'gas-cap' });
      const observed = (await readObservation(rpcOf(proxy), reads, 'latest')).reads;
      await proxy.stop();
      expect(proxy.requests).toHaveLength(1);
      for (const [index, { id }] of reads.entries()) {
        const value = { ok: true, values: [BigInt(index)] };
        expect(observed[id]).toEqual(burners.includes(index) ? { ok: false, reason: 'reverted' } : value);
      }
    } finally {
      await burning.stop();
    }
  });

  it('tells the time of its blocks', async () => {
    const times = await readBlockTimes(rpcOf(chain), [0n, 5n, 'latest']);
    expect(times).toEqual([
      { block: 0n, time: start },
      { block: 5n, time: start + 500_000n },
      { block: 6n, time: start + 500_001n },
    ]);
  });

  it('leaves no process behind', async () => {
    const short = await startEmbeddedChain({ addresses: [] });
    await short.stop();
    await expect(short.head()).rejects.toThrow();
  });
});

describe('the history of the demonstration', () => {
  let chain: EmbeddedChain;
  const endTime = BigInt(Math.floor(Date.now() / 1_000));
  const days = demoDays(registry, { endTime });
  let writtenMs = 0;

  beforeAll(async () => {
    chain = await startEmbeddedChain();
    const startedAt = performance.now();
    await writeHistory(chain, days);
    writtenMs = performance.now() - startedAt;
  });
  afterAll(() => chain?.stop());

  it('is the same each time it is made', () => {
    expect(demoDays(registry, { endTime })).toEqual(days);
    expect(demoDays(registry, { endTime, seed: 8 })).not.toEqual(days);
  });

  it('has a block before each of 120 midnights and ends now', async () => {
    const blocks = Array.from({ length: 121 }, (_, index) => BigInt(index + 1));
    const times = (await readBlockTimes(rpcOf(chain), blocks)).map(({ time }) => time);
    expect(times.at(-1)).toBe(endTime);
    expect(new Set(times.slice(0, -1).map(time => time % 86_400n))).toEqual(new Set([86_387n]));
    console.log(`demonstration: ${days.length} days × ${presentReads.length} reads in ${Math.round(writtenMs)} ms`);
  });

  it('answers every read of the registry, but those of the token not launched yet', async () => {
    const rpc = rpcOf(chain);
    const failing = async (block: 'latest' | bigint) =>
      Object.entries((await readObservation(rpc, presentReads, block)).reads).filter(([, result]) => !result.ok);
    expect(await failing('latest')).toEqual([]);
    const early = await failing(30n);
    expect(early.map(([id]) => id)).toEqual(['treehouse-teth.rate', 'treehouse-teth.supply']);
    expect(early.every(([, result]) => !result.ok && result.reason === 'no contract at this block')).toBe(true);
  });

  it('answers one call the same alone as among all others', async () => {
    const rpc = rpcOf(chain);
    for (const block of [40n, 100n]) {
      const { reads } = await readObservation(rpc, gridReads, block);
      for (const read of gridReads) {
        const call = { to: read.address, data: encodeRead(read) };
        const data = (await chain.request('eth_call', [call, `0x${block.toString(16)}`])) as `0x${string}`;
        expect(reads[read.id]).toEqual(decodeRead(read, true, data));
      }
    }
  });

  it('goes on, with feeds that stay fresh', async () => {
    const later = endTime + 7_300n;
    await chain.mine(later);
    const { reads } = await readObservation(rpcOf(chain), presentReads, 'latest');
    const feed = reads['feed.eth-usd'];
    expect(feed?.ok && later - feed.values[3]!).toBeLessThan(3_600n);
  });
});
