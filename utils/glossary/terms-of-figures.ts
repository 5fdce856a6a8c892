import type { EntityId } from '../mentions/mention.ts';

/** Start of a figure's key in the snapshot, and the terms that its line on a card uses, the closest first. */
const termsByStart: readonly (readonly [start: string, terms: readonly EntityId[]])[] = [
  ['apy', ['term:apy']],
  ['apr', ['term:apr']],
  ['flow', ['term:net-flow']],
  ['rewards', ['term:rewards', 'term:staking-rewards']],
  ['tvl', ['term:tvl']],
  ['total.tvl', ['term:tvl']],
  ['lst.tvl', ['term:tvl', 'term:liquid-staking-token']],
  ['lrt.tvl', ['term:tvl', 'term:liquid-restaking-token']],
  ['layer.tvl', ['term:tvl', 'term:restaking-layer']],
  ['index.tvl', ['term:tvl', 'term:index-token']],
  ['lst.flow', ['term:net-flow', 'term:liquid-staking-token']],
  ['lrt.flow', ['term:net-flow', 'term:liquid-restaking-token']],
  ['layer.flow', ['term:net-flow', 'term:restaking-layer']],
  ['lst.sincePeak', ['term:drawdown', 'term:liquid-staking-token']],
  ['lrt.sincePeak', ['term:drawdown', 'term:liquid-restaking-token']],
  ['layer.sincePeak', ['term:drawdown', 'term:restaking-layer']],
  ['total.sincePeak', ['term:drawdown']],
  ['baseline', ['term:baseline-yield']],
  ['layer.baseline', ['term:baseline-yield']],
  ['layer.above', ['term:layer-above']],
  ['peg', ['term:peg']],
  ['rate', ['term:exchange-rate']],
  ['supply', ['term:total-supply']],
  ['queue', ['term:withdrawal-queue']],
  ['exit', ['term:redemption', 'term:exit-queue']],
  ['share', ['term:market-share']],
  ['rank', ['term:tvl']],
  ['double', ['term:double-counting']],
  ['eth.usd', ['term:price-feed']],
  ['part', ['term:restaking-layer']],
  ['native', ['term:native-restaking']],
  ['all.tvl', ['term:tvl']],
];

/** Terms that figures of these keys use (`apy.7d`, `flow.30d.eth`), in the keys' order, each once. */
export function termsOfFigures(figureNames: Iterable<string>): EntityId[] {
  return [...new Set([...figureNames].flatMap(termsOfFigure))];
}

/** `layer.above.7d` begins with `layer.above` too: the longest start holds. */
function termsOfFigure(figureName: string): readonly EntityId[] {
  const fitting = termsByStart.filter(([start]) => figureName === start || figureName.startsWith(`${start}.`));
  return fitting.toSorted((a, b) => b[0].length - a[0].length)[0]?.[1] ?? [];
}
