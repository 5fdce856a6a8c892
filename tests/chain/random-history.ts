import fc from 'fast-check';
import type { ScriptedAnswer, ScriptedRead } from '../../utils/demo/scripted-answer.ts';
import type { Call } from '../../utils/protocols/entry.ts';
import { ethUsd } from '../../utils/protocols/eth-usd.ts';
import { feedCall } from '../../utils/protocols/feed-call.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { type Fraction, fraction, multiply } from '../unit/figures/fraction.ts';

/** What the contracts say on one day, by read id; null where the read reverts, absent where nothing is deployed yet. */
export type RawDay = {
  /** Block time in seconds. */
  readonly time: number;
  readonly raw: Readonly<Record<string, bigint | null>>;
  /** USD an ETH, 8 decimals. */
  readonly ethUsd: bigint;
};

/** One position of a protocol, and how its raw reads make a supply and a rate. */
export type Subject = {
  readonly id: string;
  readonly part?: string;
  readonly reads: readonly string[];
  readonly supply: (raw: Readonly<Record<string, bigint>>) => Fraction;
  readonly rate: (raw: Readonly<Record<string, bigint>>) => Fraction;
};

const e18 = 10n ** 18n;
const e36 = 10n ** 36n;

function direct(id: string): Subject {
  return {
    id,
    reads: [`${id}.rate`, `${id}.supply`],
    supply: raw => fraction(raw[`${id}.supply`]!, e18),
    rate: raw => fraction(raw[`${id}.rate`]!, e18),
  };
}

function strategy(symbol: string, supplyId: string, rateId: string): Subject {
  return {
    id: 'eigenlayer',
    part: symbol,
    reads: [supplyId, rateId],
    supply: raw => fraction(raw[supplyId]!, e18),
    rate: raw => fraction(raw[rateId]!, e18),
  };
}

/** Every kind of rate: call, inverse, composition, ratio, and a layer's parts. */
export const subjects: readonly Subject[] = [
  ...['lido', 'rocket-pool', 'coinbase-cbeth', 'binance-wbeth', 'swell-sweth', 'stader-ethx', 'meth-protocol'].map(
    direct,
  ),
  ...['ether-fi', 'renzo', 'kelp', 'puffer', 'swell-rsweth'].map(direct),
  { ...direct('ankr-eth'), rate: raw => fraction((e18 * e36) / raw['ankr-eth.rate']!, e36) },
  {
    ...direct('mantle-cmeth'),
    reads: ['mantle-cmeth.rate', 'mantle-cmeth.supply', 'meth-protocol.rate'],
    rate: raw => multiply(fraction(raw['mantle-cmeth.rate']!, e18), fraction(raw['meth-protocol.rate']!, e18)),
  },
  {
    id: 'yieldnest',
    reads: ['yieldnest.rate.over', 'yieldnest.rate.under'],
    supply: raw => fraction(raw['yieldnest.rate.under']!, e18),
    rate: raw => fraction((raw['yieldnest.rate.over']! * e36) / raw['yieldnest.rate.under']!, e36),
  },
  strategy('stETH', 'eigenlayer.part.steth.supply', 'eigenlayer.part.steth.rate'),
  strategy('rETH', 'eigenlayer.part.reth.supply', 'rocket-pool.rate'),
];

export const dayCount = 120;

const step = fc.record({
  gapSeconds: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 60_000, max: 110_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 150_000, max: 260_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 2_000, max: 9_000 }) },
  ),
  rates: fc.array(fc.integer({ min: -20, max: 220 }), { minLength: 20, maxLength: 20 }),
  supplies: fc.array(fc.integer({ min: -15_000, max: 15_000 }), { minLength: 20, maxLength: 20 }),
  price: fc.integer({ min: -40_000, max: 40_000 }),
});

/** Block times, rates, supplies and prices of some 120 days; the same for the same seed. */
export function randomHistory(seed: number): RawDay[] {
  const [steps] = fc.sample(fc.array(step, { minLength: dayCount, maxLength: dayCount }), { seed, numRuns: 1 });
  const start = 1_750_000_000;
  let time = start;
  let price = 300_000_000_000n;
  const state: Record<string, bigint> = {};
  return steps!.map((each, day) => {
    time += each.gapSeconds;
    price = millionths(price, each.price);
    for (const [i, subject] of subjects.entries()) move(state, subject, i, each.rates[i]!, each.supplies[i]!);
    return { time, raw: withIncidents({ ...state }, day, state), ethUsd: price };
  });
}

/** Reads that a subject owns move by millionths; ratios move by what they divide. */
function move(state: Record<string, bigint>, subject: Subject, index: number, rate: number, supply: number): void {
  for (const id of subject.reads) {
    const isSupply = /supply$|under$/.test(id);
    const shared = !id.startsWith(subject.id);
    if (shared) continue;
    const first = isSupply ? BigInt(index + 1) * 10n ** 22n + 123n : e18 + BigInt(index) * 9_876_543_210_987_654n;
    const direction = id === 'ankr-eth.rate' ? -1 : 1;
    state[id] = millionths(state[id] ?? first, isSupply ? supply : direction * rate);
  }
  if (subject.id !== 'yieldnest') return;
  const assets = (state['yieldnest.rate.under']! * (e18 + BigInt(state.day ?? 0n) * 70_000_000_000_000n)) / e18;
  state.day = (state.day ?? 0n) + 1n;
  state['yieldnest.rate.over'] = assets;
}

function millionths(value: bigint, by: number): bigint {
  return value + (value * BigInt(by)) / 1_000_000n;
}

export const launchDay = 70;
export const slashDay = 50;
export const upgradeDay = 90;
export const functionAddedDay = 60;

/** What goes wrong on the way; `state` keeps what lasts. */
function withIncidents(raw: Record<string, bigint>, day: number, state: Record<string, bigint>) {
  const out: Record<string, bigint | null> = { ...raw };
  delete out.day;
  // a rebase that is negative, and small enough to be income all the same
  if (day === slashDay) out['lido.rate'] = state['lido.rate'] = millionths(state['lido.rate']!, -600);
  // the upgraded contract counts in another unit: the rate jumps
  if (day === upgradeDay)
    out['binance-wbeth.rate'] = state['binance-wbeth.rate'] = millionths(state['binance-wbeth.rate']!, 70_000);
  // a function that an upgrade adds reverts before
  if (day < functionAddedDay) out['coinbase-cbeth.rate'] = null;
  // a slashing that is an event
  if (day === upgradeDay + 5)
    out['swell-rsweth.rate'] = state['swell-rsweth.rate'] = millionths(state['swell-rsweth.rate']!, -40_000);
  if (day === 100) out['kelp.supply'] = null;
  if (day === dayCount - 1) out['renzo.supply'] = null;
  if (day < launchDay) for (const id of ['puffer.rate', 'puffer.supply']) delete out[id];
  return out;
}

const calls = new Map(readsOf(registry).presentReads.map(read => [read.id, read]));

/** The answers of a day that differ from those of the day before. */
export function answersOf(day: RawDay, before: RawDay | undefined): ScriptedAnswer[] {
  const changed = Object.entries(day.raw).filter(([id, value]) => before?.raw[id] !== value);
  const answers = changed.map(([id, value]): ScriptedAnswer => {
    const read = calls.get(id)!;
    return value === null ? { read, reverts: true } : { read, returns: [value] };
  });
  const time = BigInt(day.time);
  return [...answers, { read: readOf(feedCall(ethUsd)), returns: [1n, day.ethUsd, time, time, 1n] }];
}

export function readOf(call: Call): ScriptedRead {
  return { address: call.address, abi: call.abi, args: call.args ?? [] };
}
