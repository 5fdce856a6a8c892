import { parseArgs } from 'node:util';
import { createClient, http, parseAbi } from 'viem';
import { multicall } from 'viem/actions';
import { ownEndpoint } from '../chain/endpoint-list.ts';
import { readObservation } from '../chain/read-observation.ts';
import { createRpc } from '../chain/rpc.ts';
import { type FeedFacts, probeReport } from '../figures/probe-report.ts';
import type { Feed } from '../protocols/entry.ts';
import { ethUsd } from '../protocols/eth-usd.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { registry } from '../protocols/registry.ts';

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
  const { values } = parseArgs({ options: { rpc: { type: 'string' }, json: { type: 'boolean', default: false } } });
  if (!values.rpc) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const rpc = createRpc({ endpoints: [ownEndpoint(values.rpc)], timeoutMs: 60_000 });
  const now = await readObservation(rpc, readsOf(registry).presentReads, 'latest');
  const feeds = [ethUsd, ...registry.flatMap(entry => entry.feeds ?? [])];
  const report = probeReport(registry, now, await feedFacts(values.rpc, feeds));
  const wrong = report.filter(line => line.problem !== null);
  if (values.json) console.log(JSON.stringify({ block: String(now.block), reads: report }, null, 2));
  else {
    for (const { id, answer, problem } of report)
      console.log(`${problem ? '✗' : '✓'} ${id}  ${answer}  ${problem ?? ''}`.trimEnd());
    console.log(`block ${now.block}: ${report.length - wrong.length} in order, ${wrong.length} not`);
  }
  if (wrong.length > 0) process.exitCode = 1;
}

await main();
