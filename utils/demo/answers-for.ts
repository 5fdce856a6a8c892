import { figureContext } from '../figures/figure-context.ts';
import { poolSale } from '../figures/pool-sale.ts';
import type { Call, Part, Pool, Rate, RegistryEntry, Sum } from '../protocols/entry.ts';
import { ethUsd } from '../protocols/eth-usd.ts';
import { feedCall, middleCall, poolSizes } from '../protocols/feed-call.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { type AnswerSheet, createAnswerSheet } from './answer-sheet.ts';
import type { ChainState, ProtocolState } from './chain-state.ts';
import type { ScriptedAnswer } from './scripted-answer.ts';

const one = 10n ** 18n;

/** What every contract of the registry answers when the protocols are in this state. */
export function answersFor(registry: readonly RegistryEntry[], state: ChainState): ScriptedAnswer[] {
  const sheet = createAnswerSheet();
  const book: Book = { sheet, rateOf: id => state.protocols[id]?.rate ?? one };
  sheet.set({ ...feedCall(ethUsd), value: 1 }, state.ethUsd);
  const launched = registry.flatMap(entry => {
    const of = state.protocols[entry.id];
    return of ? [{ entry, of }] : [];
  });
  for (const { entry, of } of launched) writeToken(book, entry, of);
  const parts = launched.flatMap(({ entry, of }) => (entry.parts ?? []).map(part => ({ part, of })));
  // All amounts come before the rates, which are made of amounts where they are ratios.
  for (const { part, of } of parts) writeSum(sheet, part.supply, of.parts?.[part.symbol] ?? 0n);
  for (const { part, of } of parts) writePartRate(book, part, of);
  for (const { entry, of } of launched) writeMarket(book, entry, of);
  writeSales(book, registry, state);
  return sheet.answers();
}

type Book = { readonly sheet: AnswerSheet; readonly rateOf: (id: string) => bigint };

function writeToken({ sheet, rateOf }: Book, entry: RegistryEntry, { rate, supply }: ProtocolState): void {
  if (!entry.supply) return;
  if (!isMadeOfParts(entry)) sheet.set(entry.supply, supply);
  // What an ERC-4626 vault holds follows from its shares; https://eips.ethereum.org/EIPS/eip-4626
  for (const call of assetsCalls(entry)) sheet.set(call, (supply * rate) / one);
  if (entry.rate) writeRate({ sheet, rateOf }, entry.rate, rate, supply);
}

/** A rebasing token's supply is what its parts come to: it must not be set beside them. */
function isMadeOfParts({ supply, parts = [] }: RegistryEntry): boolean {
  const overs = parts.flatMap(({ rate }) => (rate.kind === 'ratio' ? rate.over.plus : []));
  return overs.some(({ address, abi }) => address === supply?.address && abi === supply.abi);
}

function assetsCalls(entry: RegistryEntry): Call[] {
  const sums = (entry.parts ?? []).map(({ supply }) => supply);
  const calls = sums.flatMap(({ plus, minus }) => [...plus, ...(minus ?? [])]);
  return calls.filter(({ abi, address }) => abi.includes('totalAssets(') && address === entry.supply?.address);
}

function writeRate({ sheet, rateOf }: Book, rate: Rate, value: bigint, supply: bigint): void {
  if (rate.kind === 'call') sheet.set(rate.call, value);
  if (rate.kind === 'inverse') sheet.set(rate.call, one ** 2n / value);
  if (rate.kind === 'compose') sheet.set(rate.call, (value * one) / rateOf(rate.of));
  if (rate.kind === 'ratio') {
    writeSum(sheet, rate.under, supply);
    writeSum(sheet, rate.over, (supply * value) / one);
  }
}

/** Makes a sum come out at the total: what is taken away stands at `taken` unless set before, the first call makes up the rest. */
function writeSum(sheet: AnswerSheet, { plus, minus = [] }: Sum, total: bigint, taken = 0n): void {
  const [first, ...rest] = plus;
  for (const call of [...rest, ...minus]) sheet.set(call, minus.includes(call) ? taken : 0n);
  const others = rest.reduce((sum, call) => sum + (sheet.get(call) ?? 0n), 0n);
  const less = minus.reduce((sum, call) => sum + (sheet.get(call) ?? 0n), 0n);
  if (first) sheet.set(first, total + less - others);
}

function writePartRate(book: Book, part: Part, of: ProtocolState): void {
  if (part.expect) book.sheet.setAddress(part.expect.call, part.expect.address);
  writeRate(book, part.rate, of.partRates?.[part.symbol] ?? one, of.parts?.[part.symbol] ?? 0n);
}

function writeMarket(book: Book, entry: RegistryEntry, of: ProtocolState): void {
  const { sheet } = book;
  const premium = of.premium ?? 0n;
  for (const feed of entry.feeds ?? []) {
    const price = ((feed.against === 'rate' ? of.rate : one) * (one + premium)) / one;
    sheet.set({ ...feedCall(feed), value: 1 }, (price * 10n ** BigInt(feed.decimals)) / one);
  }
  for (const pool of entry.pools ?? []) writePool(book, pool, of.rate, premium);
  const { queue, availableAtOnce } = entry;
  // Both ends of a queue are counters that only grow, so they stand far above the length.
  if (queue) writeSum(sheet, queue.amount, of.queue ?? 0n, 400_000n * one);
  if (queue?.requests) writeSum(sheet, queue.requests, (of.requests ?? 0n) + (queue.requests.less ?? 0n), 60_000n);
  if (availableAtOnce) sheet.set(availableAtOnce, of.available ?? 0n);
}

/** Basis points of 1/100 lost to the fee, and for each ETH that what is sold is worth. */
const feePpm = 400n;
const slipPpmPerEth = 3n;

function writePool({ sheet }: Book, pool: Pool, rate: bigint, premium: bigint): void {
  const worth = pool.against === 'rate' ? rate : one;
  if (pool.kind === 'uniswap-v3') {
    // sqrt(price) in Q64.96: https://docs.uniswap.org/concepts/protocol/concentrated-liquidity
    sheet.set(middleCall(pool), squareRoot(((worth * (one + premium)) << 192n) / one ** 2n));
  }
  if (pool.kind === 'curve' && pool.expect) sheet.setAddress(pool.expect.call, pool.expect.address);
}

/**
 * What pools pay. The product sells what is worth so much by the rates that it has read to the last digit, so they are
 * read from the sheet as it would read them from the chain.
 */
function writeSales({ sheet, rateOf }: Book, registry: readonly RegistryEntry[], state: ChainState): void {
  const reads = readsOf(registry).gridReads.flatMap(read => {
    const values = sheet.valuesOf(read);
    return values.length > 0 ? [[read.id, { ok: true, values }] as const] : [];
  });
  const now = { chainId: 0, block: 0n, time: state.time, reads: Object.fromEntries(reads) };
  const context = figureContext({ registry, now, grid: [] });
  for (const series of context.entries.values()) {
    const of = state.protocols[series.entry.id];
    for (const pool of of ? (series.entry.pools ?? []) : []) {
      const bought = pool.kind === 'curve' && pool.boughtOf ? rateOf(pool.boughtOf) : one;
      const price = ((pool.against === 'rate' ? of!.rate : one) * (one + (of!.premium ?? 0n))) / bought;
      for (const size of poolSizes) {
        const sale = poolSale(context, series, pool, size);
        const keptPpm = 1_000_000n - feePpm - slipPpmPerEth * BigInt(size);
        if (!('reason' in sale)) sheet.set(sale.call, (price * sale.tokens * keptPpm) / one / 1_000_000n);
      }
    }
  }
}

/** Newton's method from above. */
function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt((value.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
