import type { EntityId } from '../mentions/mention.ts';
import { entryOf } from './entries.ts';
import type { GlossaryEntry } from './entry.ts';

/** Start of a figure's key in the snapshot → the terms its line on a card uses, the closest first. */
const termsOfFigures: readonly (readonly [start: string, ...terms: EntityId[]])[] = [
  ['apy', 'term:apy'],
  ['apr', 'term:apr'],
  ['flow', 'term:net-flow'],
  ['rewards', 'term:rewards', 'term:staking-rewards'],
  ['tvl', 'term:tvl'],
  ['total.tvl', 'term:tvl'],
  ['lst.tvl', 'term:tvl', 'term:liquid-staking-token'],
  ['lrt.tvl', 'term:tvl', 'term:liquid-restaking-token'],
  ['layer.tvl', 'term:tvl', 'term:restaking-layer'],
  ['index.tvl', 'term:tvl', 'term:index-token'],
  ['lst.flow', 'term:net-flow', 'term:liquid-staking-token'],
  ['lrt.flow', 'term:net-flow', 'term:liquid-restaking-token'],
  ['layer.flow', 'term:net-flow', 'term:restaking-layer'],
  ['lst.sincePeak', 'term:drawdown', 'term:liquid-staking-token'],
  ['lrt.sincePeak', 'term:drawdown', 'term:liquid-restaking-token'],
  ['layer.sincePeak', 'term:drawdown', 'term:restaking-layer'],
  ['total.sincePeak', 'term:drawdown'],
  ['layer.baseline', 'term:baseline-yield'],
  ['baseline', 'term:baseline-yield'],
  ['layer.above', 'term:layer-above'],
  ['peg', 'term:peg'],
  ['rate', 'term:exchange-rate'],
  ['supply', 'term:total-supply'],
  ['queue', 'term:withdrawal-queue'],
  ['exit', 'term:redemption', 'term:exit-queue'],
  ['share', 'term:market-share'],
  ['rank', 'term:tvl'],
  ['double', 'term:double-counting'],
  ['eth.usd', 'term:price-feed'],
  ['part', 'term:restaking-layer'],
  ['native', 'term:native-restaking'],
];

/** Definitions of the terms that figures of these keys use (`apy.7d`, `flow.30d.eth`), in the keys' order, each once. */
export function definitionsFor(figureNames: Iterable<string>): GlossaryEntry[] {
  const terms = new Set<EntityId>();
  for (const name of figureNames) for (const term of termsOf(name)) terms.add(term);
  return [...terms].flatMap(term => entryOf(term) ?? []);
}

/** The rule with the longest start that fits. */
function termsOf(figureName: string): readonly EntityId[] {
  const fitting = termsOfFigures.filter(([start]) => figureName === start || figureName.startsWith(`${start}.`));
  const [, ...terms] = fitting.toSorted((a, b) => b[0].length - a[0].length)[0] ?? [''];
  return terms;
}
