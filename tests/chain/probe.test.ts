import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedCall } from '../../utils/protocols/feed-call.ts';
import { lido } from '../../utils/protocols/lido.ts';
import { renzo } from '../../utils/protocols/renzo.ts';
import { rocketPool } from '../../utils/protocols/rocket-pool.ts';
import { readOf } from './random-history.ts';
import { startTestChain, type TestChain } from './test-chain.ts';

type Report = { block: string; reads: { id: string; answer: string; problem: string | null }[] };

describe('npm run probe', () => {
  let chain: TestChain;
  let report: Report;

  beforeAll(async () => {
    chain = await startTestChain({ days: 3 });
    const seconds = (await chain.head()).time;
    const reth = rocketPool.feeds![0]!;
    await chain.script([
      { read: readOf(lido.supply!), reverts: true },
      {
        read: readOf(rocketPool.rate?.kind === 'call' ? rocketPool.rate.call : lido.supply!),
        returns: [4n * 10n ** 18n],
      },
      { read: readOf(feedCall(reth)), returns: [1n, 4n * 10n ** 18n, seconds, seconds - 200_000n, 1n] },
      { read: { address: reth.address, abi: 'function decimals() view returns (uint8)', args: [] }, returns: [8n] },
      {
        read: { address: reth.address, abi: 'function description() view returns (string)', args: [] },
        returns: ['RETH / ETH'],
      },
    ]);
    report = JSON.parse(await probe('--json')) as Report;
  });
  afterAll(() => chain?.stop());

  /** What it prints; it ends with 1, since this chain is full of faults. */
  async function probe(...options: string[]): Promise<string> {
    const run = promisify(execFile)(process.execPath, ['utils/commands/probe.ts', '--rpc', chain.url, ...options], {
      maxBuffer: 1e8,
    });
    return run.then(
      () => expect.fail('the probe found nothing wrong'),
      (error: { code: number; stdout: string }) => {
        expect(error.code).toBe(1);
        return error.stdout;
      },
    );
  }

  const line = (id: string) => report.reads.find(read => read.id === id);

  it('tells what answers, what reverts and what looks wrong', () => {
    expect(line('lido.rate')).toMatchObject({ problem: null });
    expect(line('lido.supply')?.problem).toContain('reverted');
    expect(line('rocket-pool rate')).toEqual({
      id: 'rocket-pool rate',
      answer: '4',
      problem: 'outside 0.5 to 3 ETH a token',
    });
    expect(line('ether-fi rate')?.problem).toBe(null);
    expect(line('chainlink RETH/ETH decimals')?.problem).toBe('expected 18');
    expect(line('chainlink RETH/ETH description')?.problem).toBe(null);
    expect(line('chainlink RETH/ETH age')?.problem).toBe('refused');
    expect(line('chainlink RETH/ETH over the rate')?.problem).toBe('repeats the rate');
    expect(line('stakewise: coin 0 of the pool is osETH')?.problem).toBe(null);
    expect(line(`chainlink ${renzo.feeds![0]!.pair} age`)?.problem).toBe(null);
  });

  it.each([
    [['--rpc', 'http://127.0.0.1:9'], 1, /^127\.0\.0\.1:9: could not be reached/],
    [['--rpc', 'nowhere'], 2, /--rpc 'nowhere' is no http/],
    [['--json'], 2, /^Usage/],
    [['--fast'], 2, /Unknown option '--fast'/],
  ])('%j ends with %i and says why in a sentence', async (args, code, words) => {
    const failure = await promisify(execFile)(process.execPath, ['utils/commands/probe.ts', ...args]).catch(
      error => error,
    );
    expect(failure).toMatchObject({ code, stdout: '' });
    expect(failure.stderr).toMatch(words);
    expect(failure.stderr).not.toContain('    at ');
  });

  it('prints a line a read and a total', async () => {
    const text = await probe();
    expect(text).toMatch(/^✓ lido\.rate {2}\d+$/m);
    expect(text).toMatch(/^✗ lido\.supply {2}– {2}reverted: 0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84 function /m);
    expect(text).toMatch(/^✗ chainlink CBETH\/ETH decimals {2}– {2}does not answer: 0x/m);
    expect(text.trimEnd()).toMatch(
      /chain 31337, not Ethereum mainnet, block \d+ of [\d-]{10}T[\d:]{8}Z: \d+ in order, \d+ not$/,
    );
  });
});
