import { parseArgs } from 'node:util';
import { createRpc, type RequestRecord } from '../chain/rpc.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { computeSnapshot } from '../figures/compute-snapshot.ts';
import type { Snapshot } from '../figures/snapshot.ts';
import { snapshotJson } from '../figures/snapshot-json.ts';
import { memoryHistory } from '../history/memory-history.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { registry } from '../protocols/registry.ts';
import { collect, fillGrid } from '../refresh/collect.ts';
import { snapshotInput } from '../refresh/snapshot-input.ts';
import { readRpcUrl } from './read-rpc-url.ts';
import { ArgumentError, failureInEnglish, sayFailure } from './say-failure.ts';

const usage = `Usage: npm run -s snapshot -- --rpc URL [--at TIME] [--days N] [--json]

  --rpc URL   JSON-RPC endpoint; with history where anything but the present is wanted
  --at TIME   as of then: ISO 8601, UTC where it names no zone, or seconds since 1970 (default: now)
  --days N    days of the daily grid to read, up to 400 (default: 30)
  --json      the whole Snapshot with the receipt of each figure (docs/snapshot.schema.json): some 16 MB for 30 days,
              160 MB for 400`;

export type SnapshotOptions = {
  readonly rpc: string;
  /** Seconds since 1970. */
  readonly at?: bigint;
  readonly days: number;
  readonly onRequest?: (record: RequestRecord) => void;
};

/** One Snapshot with receipts, made by the refresh of the background on a history in memory. */
export async function takeSnapshot({ rpc: url, at, days, onRequest }: SnapshotOptions): Promise<Snapshot> {
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  const endpoint = { url, present: true, history: true, maxBatch: 3, spacingMs: local ? 0 : 250, note: '', source: '' };
  const rpc = createRpc({
    endpoints: [endpoint],
    historySpacingMs: local ? 0 : 1_000,
    ...(onRequest && { onRequest }),
  });
  const history = memoryHistory();
  // One height more than days: a window of n days has n + 1 ends.
  const collection = { rpc, history, registry, ...readsOf(registry), days: days + 1 };
  const result = await collect(collection, { ...(at !== undefined && { at }), onStage: async () => undefined });
  if (result.history) console.error(`History: ${failureInEnglish(result.history)}`);
  else await fillGrid(collection, result.now, () => false).catch(warn);
  return computeSnapshot({ ...(await snapshotInput(history, result.now, registry)), receipts: true });
}

function warn(error: unknown): void {
  if (!(error instanceof RpcError)) throw error;
  console.error(`History: ${failureInEnglish(error)}`);
}

/** A time without a zone would mean another block on another machine, so it is UTC. */
function readTime(text: string): bigint {
  if (/^\d+$/.test(text)) return BigInt(text);
  const isBare = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text);
  const milliseconds = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(isBare ? `${text}Z` : text) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new ArgumentError(`--at '${text}' is no time: 2026-10-01T12:00:00Z, or seconds since 1970`);
  }
  return BigInt(Math.floor(milliseconds / 1000));
}

function readDays(text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= 400) return Number(text);
  throw new ArgumentError(`--days '${text}' is not a whole number from 0 to 400`);
}

/** The chain began later, or has not come so far. */
function noBlockAt(text: string, time: bigint): ArgumentError {
  const isAhead = Number(time) * 1000 > Date.now();
  const hint = isAhead ? 'it lies in the future' : 'it lies before the first block, or after the newest';
  return new ArgumentError(`--at ${text}: the endpoint has no block at that time; ${hint}`);
}

/** An endpoint that fell behind answers all the same. */
function warnOfOldHead({ time }: Snapshot): void {
  const hours = Math.floor((Date.now() - Date.parse(time)) / 3_600_000);
  if (hours >= 1)
    console.error(`The newest block of the endpoint is of ${time}, ${hours} h ago: figures are as of then.`);
}

/** A line a protocol, for the eye; everything else is in the JSON. */
function table({ protocols }: Snapshot) {
  const shown = ['tvl.eth', 'apy.7d', 'apy.30d', 'flow.30d.eth', 'peg'];
  return Object.values(protocols).map(({ name, figures }) => ({
    name,
    ...Object.fromEntries(shown.map(key => [key, figures[key]?.value?.slice(0, 16) ?? '–'])),
  }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rpc: { type: 'string' },
      at: { type: 'string' },
      days: { type: 'string', default: '30' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.rpc === undefined) {
    console[values.help ? 'log' : 'error'](usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const rpc = readRpcUrl(values.rpc);
  const days = readDays(values.days);
  const at = values.at === undefined ? null : readTime(values.at);
  const snapshot = await takeSnapshot({ rpc, days, ...(at !== null && { at }) }).catch(error => {
    const isMissing = at !== null && error instanceof RpcError && error.code === 'wrong-block';
    throw isMissing ? noBlockAt(values.at!, at) : error;
  });
  if (at === null) warnOfOldHead(snapshot);
  if (values.json) return void process.stdout.write(`${JSON.stringify(snapshotJson(snapshot), null, 1)}\n`);
  console.log(`Block ${snapshot.block}, ${snapshot.time}${snapshot.demo ? ', demo data' : ''}`);
  console.table(table(snapshot));
}

if (import.meta.main) await main().catch(sayFailure);
