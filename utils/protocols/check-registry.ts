import * as v from 'valibot';
import { parseAbiItem } from 'viem';
import { getAddress } from 'viem/utils';
import type { RegistryEntry } from './entry.ts';
import { readsOf, saleId } from './reads-of.ts';

const address = v.custom<`0x${string}`>(value => {
  try {
    return typeof value === 'string' && getAddress(value) === value;
  } catch {
    return false;
  }
}, 'not a checksummed address (EIP-55)');

const callShape = v.strictObject({
  address,
  abi: v.string(),
  args: v.optional(v.array(v.string())),
  value: v.optional(v.number()),
  refuseFlag: v.optional(v.number()),
  sinceBlock: v.optional(v.bigint()),
});
const call = v.pipe(callShape, v.check(fitsAbi, 'the ABI is not one view function with these arguments and answers'));
const sum = v.strictObject({
  plus: v.pipe(v.array(call), v.minLength(1)),
  minus: v.optional(v.array(call)),
});
const entryId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const rate = v.variant('kind', [
  v.strictObject({ kind: v.literal('call'), call }),
  v.strictObject({ kind: v.literal('inverse'), call }),
  v.strictObject({ kind: v.literal('ratio'), over: sum, under: sum }),
  v.strictObject({ kind: v.literal('compose'), call, of: entryId }),
  v.strictObject({ kind: v.literal('same'), of: entryId }),
  v.strictObject({ kind: v.literal('one') }),
]);
const what = v.strictObject({
  say: v.picklist(['poolCoin', 'vaultCounts']),
  of: v.array(v.union([v.string(), v.number()])),
});
const expect = v.strictObject({ call, address, what });
const against = v.picklist(['rate', 'one']);
const feed = v.strictObject({
  publisher: v.picklist(['chainlink', 'redstone']),
  pair: v.pipe(v.string(), v.regex(/^[A-Za-z+]+\/ETH$/)),
  address,
  decimals: v.picklist([8, 18]),
  heartbeatSeconds: v.optional(v.pipe(v.number(), v.minValue(60))),
  against,
});
const coin = v.picklist([0, 1]);
const pool = v.variant('kind', [
  v.strictObject({
    kind: v.literal('curve'),
    pair: v.string(),
    symbol: v.string(),
    address,
    sell: coin,
    buy: coin,
    boughtOf: v.optional(entryId),
    against,
    expect: v.optional(expect),
  }),
  v.strictObject({
    kind: v.literal('uniswap-v3'),
    pair: v.string(),
    symbol: v.string(),
    address,
    sold: address,
    bought: address,
    feePpm: v.picklist([100, 500, 3000, 10_000]),
    against,
  }),
  v.strictObject({
    kind: v.literal('balancer-v2'),
    pair: v.string(),
    symbol: v.string(),
    address,
    idEnd: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
    sold: address,
    bought: address,
    against,
  }),
]);
const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));

/** The shape of one entry; `checkRegistry` adds what takes the whole registry to judge. */
export const entrySchema = v.strictObject({
  id: entryId,
  name: v.string(),
  category: v.picklist(['liquid-staking', 'liquid-restaking', 'restaking', 'cex-staking', 'index']),
  tier: v.picklist(['core', 'extended', 'optional']),
  symbol: v.nullable(v.string()),
  tokens: v.array(v.strictObject({ symbol: v.string(), address })),
  rate: v.nullable(rate),
  supply: v.nullable(call),
  parts: v.optional(v.array(v.strictObject({ symbol: v.string(), supply: sum, rate, expect: v.optional(expect) }))),
  unreadable: v.optional(v.literal(true)),
  leavesOut: v.optional(v.literal(true)),
  offChain: v.optional(v.record(v.string(), v.picklist(['offChain', 'offChainTotal']))),
  baseline: v.optional(v.literal(true)),
  feeds: v.optional(v.array(feed)),
  pools: v.optional(v.array(pool)),
  queue: v.optional(
    v.strictObject({
      amount: sum,
      unit: v.picklist(['eth', 'token']),
      requests: v.optional(v.strictObject({ ...sum.entries, less: v.optional(v.bigint()) })),
    }),
  ),
  availableAtOnce: v.optional(call),
  fee: v.strictObject({
    rewardFeeBps: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))),
    note: v.optional(v.string()),
  }),
  restsOn: v.array(entryId),
  doubleCount: v.variant('rule', [
    v.strictObject({ rule: v.literal('none') }),
    v.strictObject({ rule: v.literal('whole'), inside: v.pipe(v.array(entryId), v.minLength(1)) }),
    v.strictObject({ rule: v.literal('unreadable'), inside: v.pipe(v.array(entryId), v.minLength(1)) }),
  ]),
  otherRewards: v.array(v.string()),
  mainnetSupplyCoversAll: v.nullable(v.boolean()),
  launchBlock: v.optional(v.bigint()),
  defillama: v.strictObject({
    slug: v.nullable(v.string()),
    pool: v.nullable(v.pipe(v.string(), v.uuid())),
  }),
  vendorSource: v.optional(v.picklist(['lido', 'ether-fi', 'rocket-pool', 'kelp', 'renzo', 'swell'])),
  sites: v.array(host),
  docs: v.nullable(v.pipe(v.string(), v.url())),
});

/** Everything wrong with the registry, a line each; empty when it is sound. Run by the tests and before a build. */
export function checkRegistry(registry: readonly RegistryEntry[]): string[] {
  const problems = registry.flatMap(entry => shapeProblems(entry));
  const ids = registry.map(entry => entry.id);
  problems.push(...repeated(ids).map(id => `${id}: listed twice`));
  for (const entry of registry) {
    for (const id of referredTo(entry)) if (!ids.includes(id)) problems.push(`${entry.id}: no entry ${id}`);
    if (!entry.rate && !entry.parts && !entry.unreadable) problems.push(`${entry.id}: says neither how nor why not`);
  }
  for (const id of ids) if (goesInCircle(id, registry)) problems.push(`${id}: its rate rests on itself`);
  const reads = readsOf(registry).presentReads.map(read => read.id);
  const sales = registry.flatMap(({ pools = [] }) => pools.map(pool => saleId(pool, 1)));
  return [...problems, ...repeated([...reads, ...sales]).map(id => `${id}: two reads of one name`)];
}

/** The registry itself, for a build: throws with everything wrong where it is not sound. */
export function soundRegistry(registry: readonly RegistryEntry[]): readonly RegistryEntry[] {
  const problems = checkRegistry(registry);
  if (problems.length > 0) throw new Error(`The registry is not sound:\n${problems.join('\n')}`);
  return registry;
}

function shapeProblems(entry: RegistryEntry): string[] {
  const result = v.safeParse(entrySchema, entry);
  if (result.success) return [];
  return result.issues.map(issue => `${entry.id}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

function fitsAbi({ abi, args, value, refuseFlag }: v.InferOutput<typeof callShape>): boolean {
  try {
    const item = parseAbiItem(abi);
    if (item.type !== 'function' || item.stateMutability !== 'view') return false;
    const answers = item.outputs.flatMap(output => ('components' in output ? output.components : [output])).length;
    return item.inputs.length === (args?.length ?? 0) && Math.max(value ?? 0, refuseFlag ?? 0) < answers;
  } catch {
    return false;
  }
}

function referredTo(entry: RegistryEntry): string[] {
  const rates = [...(entry.rate ? [entry.rate] : []), ...(entry.parts ?? []).map(part => part.rate)];
  const inside = entry.doubleCount.rule === 'none' ? [] : entry.doubleCount.inside;
  const bought = (entry.pools ?? []).flatMap(pool => (pool.kind === 'curve' && pool.boughtOf ? [pool.boughtOf] : []));
  return [...rates.flatMap(each => ('of' in each ? [each.of] : [])), ...entry.restsOn, ...inside, ...bought];
}

/** A rate may be of another entry's, and that of a third's, but never of its own. */
function goesInCircle(id: string, registry: readonly RegistryEntry[]): boolean {
  const rateOf = (of: string) => registry.find(entry => entry.id === of)?.rate;
  let rate = rateOf(id);
  for (let steps = 0; rate && 'of' in rate; steps++) {
    if (steps > registry.length) return true;
    rate = rateOf(rate.of);
  }
  return false;
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
