import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Figure, Snapshot } from '../../utils/figures/snapshot.ts';
import type { SnapshotJson } from '../../utils/figures/snapshot-json.ts';
import { parseSnapshot } from '../../utils/figures/snapshot-schema.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { readPublished } from '../../utils/refresh/published.ts';
import { inEnglish } from '../unit/figures/in-english.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { refreshRig, standingClock } from './refresh-rig.ts';
import { startTestChain, type TestChain } from './test-chain.ts';

const run = promisify(execFile);
let chain: TestChain;

beforeAll(async () => {
  chain = await startTestChain({ days: 40 });
});
afterAll(() => chain?.stop());

async function snapshot(...args: string[]): Promise<Snapshot> {
  const command = ['utils/commands/snapshot.ts', '--rpc', chain.url, '--json', ...args];
  const { stdout } = await run(process.execPath, command, { maxBuffer: 100_000_000 });
  const { sector, ...rest } = JSON.parse(stdout) as SnapshotJson;
  const { 'rotation.30d': rotation, ...figures } = sector;
  return { ...rest, sector: { figures, rotation } } as Snapshot;
}

/** The rotation's rows repeat figures of the protocols, which carry the reads. */
function figuresOf({ protocols, sector }: Snapshot): Figure[] {
  return [...Object.values(protocols), sector].flatMap(({ figures }) => Object.values(figures));
}

function withoutReceipts(value: Snapshot): unknown {
  return JSON.parse(JSON.stringify(value), (key, part) => (key === 'receipt' ? undefined : part));
}

test('prints the Snapshot of the schema, every protocol in it, every chain figure with its reads', async () => {
  const printed = await snapshot('--days', '35');
  expect(parseSnapshot(printed)).toMatchObject({ ok: true });
  expect(printed).toMatchObject({ schema: 1, chainId: 31337, demo: true });
  expect(Object.keys(printed.protocols)).toEqual(registry.map(({ id }) => id));
  for (const figure of figuresOf(printed)) {
    if (figure.state === 'unavailable') expect(figure).toMatchObject({ reason: expect.stringMatching(/\w+/) });
    else if (figure.source === 'chain') expect(figure.receipt?.length ?? 0, String(figure.method)).toBeGreaterThan(0);
  }
});

test('is what the background publishes from the same days', async () => {
  const history = memoryHistory();
  const endpoint = { url: chain.url, present: true, history: true, maxBatch: 3, spacingMs: 0, note: '', source: '' };
  const clock = standingClock(Number((await chain.head()).time) * 1000);
  const rig = refreshRig({ history, endpoints: [endpoint], clock, days: 31 });
  await rig.refresh();
  while (!(await rig.fill(3_600_000)));
  const { snapshot: published } = await readPublished(history);
  expect(withoutReceipts(await snapshot('--days', '30'))).toEqual(inEnglish(published!));
});

test('speaks of an earlier time as if it were then', async () => {
  const past = chain.blocks[30]!;
  const at = new Date(Number(past.time + 60n) * 1000).toISOString();
  const printed = await snapshot('--at', at, '--days', '8');
  expect(printed.block).toBe(String(past.block));
  expect(Date.parse(printed.time)).toBe(Number(past.time) * 1000);
  const state = chain.states[30]!;
  const rate = printed.protocols.lido!.figures.rate!;
  expect(BigInt(rate.receipt![0]!.result[0]!)).toBe(state.protocols.lido!.rate);
});

test('reads no more of the past than it may', async () => {
  const { protocols } = await snapshot('--days', '0');
  expect(protocols.lido!.figures['tvl.eth']!.state).toBe('ready');
  expect(protocols.lido!.figures['apy.7d']!.state).toBe('unavailable');
});

test.each([
  [['--rpc', 'http://127.0.0.1:9', '--json'], 1, /127\.0\.0\.1:9/],
  [['--json'], 2, /Usage/],
  [['--rpc', 'http://127.0.0.1:9', '--days', 'many'], 2, /--days 'many' is not a whole number from 0 to 400/],
  [['--rpc', 'http://127.0.0.1:9', '--days', ''], 2, /--days '' is not/],
  [['--rpc', 'http://127.0.0.1:9', '--at', 'once'], 2, /--at 'once' is no time/],
  [['--rpc', 'http://127.0.0.1:9', '--at', ''], 2, /--at '' is no time/],
  [['--rpc', 'ws://127.0.0.1:9'], 2, /--rpc 'ws:\/\/127\.0\.0\.1:9' is no http/],
  [['--rpc', 'http://127.0.0.1:9', '--day', '3'], 2, /Unknown option '--day'/],
])('%j ends with %i and says why', async (args, code, words) => {
  const failure = await run(process.execPath, ['utils/commands/snapshot.ts', ...args]).catch(error => error);
  expect(failure).toMatchObject({ code, stdout: '' });
  expect(failure.stderr).toMatch(words);
  expect(failure.stderr).not.toContain('    at ');
});

test('says of a time the chain does not have where it lies', async () => {
  const ahead = await snapshot('--at', '2999-01-01').catch(error => error);
  expect(ahead.stderr).toMatch(/--at 2999-01-01: .* no block at that time; it lies in the future/);
  const before = await snapshot('--at', '1').catch(error => error);
  expect(before.stderr).toMatch(/--at 1: .* no block at that time; it lies before the first block/);
});

test('says where the newest block is hours old', async () => {
  const proxy = await startFaultyProxy(chain.url, { behind: 5 });
  proxy.fault = 'stale-head';
  const command = ['utils/commands/snapshot.ts', '--rpc', proxy.endpoint.url, '--days', '0'];
  const { stderr, stdout } = await run(process.execPath, command).finally(() => proxy.stop());
  expect(stdout).toContain('Block ');
  expect(stderr).toMatch(/newest block of the endpoint is of \S+Z, \d+ h ago/);
});

test('takes a time without a zone for UTC, wherever it runs', async () => {
  const time = new Date(Number(chain.blocks[30]!.time + 60n) * 1000).toISOString().slice(0, 19);
  const command = ['utils/commands/snapshot.ts', '--rpc', chain.url, '--days', '0', '--at', time];
  const { stdout } = await run(process.execPath, command, { env: { ...process.env, TZ: 'Asia/Tokyo' } });
  expect(stdout).toContain(`Block ${chain.blocks[30]!.block},`);
});
