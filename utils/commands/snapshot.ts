import { parseArgs } from 'node:util';
import { createRpc, type RequestRecord } from '../chain/rpc.ts';
import { RpcError } from '../chain/rpc-error.ts';
import { computeSnapshot } from '../figures/compute-snapshot.ts';
import { inEnglish } from '../figures/english.ts';
import type { Snapshot } from '../figures/snapshot.ts';
import { snapshotJson } from '../figures/snapshot-json.ts';
import { memoryHistory } from '../history/memory-history.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { registry } from '../protocols/registry.ts';
import { collect, fillGrid } from '../refresh/collect.ts';
import { snapshotInput } from '../refresh/snapshot-input.ts';

const usage = `Usage: npm run -s snapshot -- --rpc URL [--at TIME] [--days N] [--json]

  --rpc URL   JSON-RPC endpoint; with history where anything but the present is wanted
  --at TIME   as of then: ISO 8601, or seconds since 1970 (default: now)
  --days N    days of the daily grid to read, up to 400 (default: 30)
  --json      the whole Snapshot with the receipt of each figure (docs/snapshot.schema.json)`;

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
  const collection = { rpc, history, ...readsOf(registry), days: days + 1 };
  const result = await collect(collection, { ...(at !== undefined && { at }), onStage: async () => undefined });
  if (result.history) console.error(`History: ${described(result.history)}`);
  else await fillGrid(collection, result.now, () => false).catch(warn);
  return computeSnapshot({ ...(await snapshotInput(history, result.now, registry)), receipts: true });
}

function described({ code, words }: RpcError): string {
  return `${inEnglish(words)} (${code})`;
}

function warn(error: unknown): void {
  if (!(error instanceof RpcError)) throw error;
  console.error(`History: ${described(error)}`);
}

function readTime(text: string): bigint {
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.floor(Date.parse(text) / 1000);
  if (!Number.isFinite(seconds)) throw new TypeError(`--at ${text} is no time`);
  return BigInt(seconds);
}

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 400) throw new TypeError(`--days ${text} is not 0 to 400`);
  return days;
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
  const at = values.at === undefined ? {} : { at: readTime(values.at) };
  const snapshot = await takeSnapshot({ rpc: values.rpc, days: readDays(values.days), ...at });
  if (values.json) return void process.stdout.write(`${JSON.stringify(snapshotJson(snapshot), null, 1)}\n`);
  console.log(`Block ${snapshot.block}, ${snapshot.time}${snapshot.demo ? ', demo data' : ''}`);
  console.table(table(snapshot));
}

if (import.meta.main) {
  main().catch(error => {
    console.error(error instanceof RpcError ? described(error) : error instanceof TypeError ? error.message : error);
    process.exitCode = 1;
  });
}
