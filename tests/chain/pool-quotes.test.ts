import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownEndpoint } from '../../utils/chain/endpoint-list.ts';
import { createRpc } from '../../utils/chain/rpc.ts';
import { compileSolidity } from '../../utils/demo/compile-solidity.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { computeSnapshot } from '../../utils/figures/compute-snapshot.ts';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { poolCall } from '../../utils/protocols/feed-call.ts';
import { lido } from '../../utils/protocols/lido.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { rocketPool } from '../../utils/protocols/rocket-pool.ts';
import { collect } from '../../utils/refresh/collect.ts';
import { readOf } from './random-history.ts';

const e18 = 10n ** 18n;
const uniswap = lido.pools!.find(pool => pool.kind === 'uniswap-v3')!;
const balancer = rocketPool.pools![0]!;

let chain: EmbeddedChain;
let snapshot: Snapshot;
let requests: number;

beforeAll(async () => {
  const quoters = [poolCall(uniswap, 0n).address, poolCall(balancer, 0n).address];
  const scripted = readsOf(registry).presentReads.flatMap(({ address }) => (quoters.includes(address) ? [] : address));
  chain = await startEmbeddedChain({ addresses: scripted });
  const file = new URL('quoters.sol', import.meta.url).pathname;
  await chain.request('anvil_setCode', [quoters[0], compileSolidity(file, 'Quoter').runtime]);
  await chain.request('anvil_setCode', [quoters[1], compileSolidity(file, 'Queries').runtime]);
  await chain.mine();
  const rates = [lido, rocketPool].flatMap(({ rate }) => (rate?.kind === 'call' ? [readOf(rate.call)] : []));
  await chain.script(rates.map((read, i) => ({ read, returns: [i === 0 ? (e18 * 6n) / 5n : (e18 * 11n) / 10n] })));
  const rpc = createRpc({
    endpoints: [ownEndpoint(chain.url)],
    historySpacingMs: 0,
    timeoutMs: 60_000,
    onRequest: () => {
      requests += 1;
    },
  });
  requests = 0;
  const collection = { rpc, history: memoryHistory(), registry, ...readsOf(registry), days: 0 };
  const { now } = await collect(collection, { onStage: async () => undefined });
  snapshot = computeSnapshot({ registry, now, grid: [], receipts: true });
});
afterAll(() => chain?.stop());

it('asks quoters that write while they quote, at the block of the present and in one request more', () => {
  expect(requests).toBe(2);
  const { figures } = snapshot.protocols.lido!;
  const pegs = [1, 100, 1000].map(size => figures[`peg.uniswap.${size}`]);
  // 0.83, 83.3 and 833.3 wstETH at 1.2 ETH; the quoter takes a ten-thousandth for each whole one
  const taken = [0, 0.0083, 0.0833];
  for (const [index, peg] of pegs.entries()) expect(Number(peg?.value)).toBeCloseTo(-taken[index]!, 15);
  expect(pegs[2]!.receipt!.map(read => read.args.join()).join()).toContain(',833333333333333333333,100,0)');
  expect(pegs[1]!.receipt!.map(read => read.function).join()).toContain('quoteExactInputSingle');
  expect(figures['peg.uniswap']!.state).toBe('unavailable');
});

it('asks Balancer for its pool, and keeps a size it cannot fill to itself', () => {
  const { figures } = snapshot.protocols['rocket-pool']!;
  expect(['1', '100'].map(size => figures[`peg.pool.${size}`]?.value)).toEqual(['0', '0']);
  expect(figures['peg.pool.1000']).toMatchObject({ state: 'unavailable', reason: { say: 'readReverted' } });
  expect(figures['peg.pool.1']!.receipt!.map(read => read.args.join(' ')).join()).toContain('1e19cf2d73a72ef1332c');
});
