import { parseArgs } from 'node:util';
import { createClient, http, parseAbi } from 'viem';
import { multicall } from 'viem/actions';
import { ownEndpoint } from '../chain/endpoint-list.ts';
import { readObservation } from '../chain/read-observation.ts';
import { createRpc } from '../chain/rpc.ts';
import { type FeedFacts, probeReport } from '../figures/probe-report.ts';
import { isoTime } from '../figures/timeline.ts';
import type { Feed } from '../protocols/entry.ts';
import { ethUsd } from '../protocols/eth-usd.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { registry } from '../protocols/registry.ts';
import { observeSales } from '../refresh/observe-sales.ts';
import { readRpcUrl } from './read-rpc-url.ts';
import { sayFailure } from './say-failure.ts';

const usage = `Usage: npm run -s probe -- --rpc URL [--json]

Calls every read of the registry once at the head, and says what answers, what does not, and what looks wrong.
Ends with 1 where anything does not answer or looks wrong.`;

const feedAbi = parseAbi(['function decimals() view returns (uint8)', 'function description() view returns (string)']);

/** What the feeds say of themselves, in the order given; null where one does not answer. */
async function feedFacts(url: string, feeds: readonly Feed[]): Promise<FeedFacts[]> {
  const client = createClient({ transport: http(url, { timeout: 60_000 }) });
  const contracts = feeds.flatMap(({ address }) => [
    { address, abi: feedAbi, functionName: 'decimals' } as const,
    { address, abi: feedAbi, functionName: 'description' } as const,
  ]);
  const answers = await multicall(client, { contracts, deployless: true, batchSize: 0 });
  return feeds.map((feed, index) => {
    const [decimals, description] = [answers[2 * index], answers[2 * index + 1]];
    return {
      feed,
      decimals: decimals?.status === 'success' ? Number(decimals.result) : null,
      description: description?.status === 'success' ? String(description.result) : null,
    };
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rpc: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.rpc === undefined) {
    console[values.help ? 'log' : 'error'](usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const url = readRpcUrl(values.rpc);
  const rpc = createRpc({ endpoints: [ownEndpoint(url)], timeoutMs: 60_000 });
  const present = await readObservation(rpc, readsOf(registry).presentReads, 'latest');
  const now = await observeSales(rpc, registry, present, true);
  const feeds = [ethUsd, ...registry.flatMap(entry => entry.feeds ?? [])];
  const report = probeReport(registry, now, await feedFacts(url, feeds));
  const wrong = report.filter(line => line.problem !== null);
  const time = isoTime(Number(now.time));
  const about = { chainId: now.chainId, block: String(now.block), time };
  if (values.json) console.log(JSON.stringify({ ...about, reads: report }, null, 2));
  else {
    for (const { id, answer, problem } of report)
      console.log(`${problem ? '✗' : '✓'} ${id}  ${answer}  ${problem ?? ''}`.trimEnd());
    const where = now.chainId === 1 ? '' : `chain ${now.chainId}, not Ethereum mainnet, `;
    console.log(`${where}block ${now.block} of ${time}: ${report.length - wrong.length} in order, ${wrong.length} not`);
  }
  if (wrong.length > 0) process.exitCode = 1;
}

await main().catch(sayFailure);
