import { t } from '../../utils/language/translate.ts';

/** Start of a figure's key → its label, and the glossary terms that explain it, the closest first. */
const names: readonly (readonly [start: string, label: string, ...terms: string[]])[] = [
  ['apy', 'figures_apy', 'term:apy'],
  ['apr', 'figures_apr', 'term:apr'],
  ['layer.baseline', 'figures_baseline', 'term:staking-yield', 'term:staking-rewards', 'term:staking'],
  ['layer.above', 'figures_above', 'term:restaking-yield', 'term:restaking-rewards', 'term:restaking'],
  ['flow', 'figures_netFlow', 'term:net-flow', 'term:inflow'],
  ['rewards', 'figures_rewards', 'term:staking-rewards', 'term:rewards'],
  ['price', 'figures_priceMove'],
  ['change', 'figures_change'],
  ['tvl.change', 'figures_change'],
  ['tvl', 'figures_tvl', 'term:tvl'],
  ['peg', 'figures_peg', 'term:peg', 'term:depeg'],
  ['rate', 'figures_rate', 'term:exchange-rate', 'term:redemption-rate'],
  ['supply', 'figures_supply'],
  ['queue', 'figures_queue', 'term:withdrawal-queue', 'term:exit-queue'],
  ['share', 'figures_share', 'term:market-share'],
  ['rank', 'figures_rankLabel'],
];

/** A figure's name for a reader, from its key in the snapshot (`flow.30d.eth`). */
export function figureLabel(key: string): string {
  const label = nameOf(key)?.[1];
  return label ? t(label) : key;
}

/** Terms that explain a figure, the closest first. */
export function figureTerms(key: string): readonly string[] {
  return nameOf(key)?.slice(2) ?? [];
}

function nameOf(key: string) {
  return names
    .filter(([start]) => key === start || key.startsWith(`${start}.`))
    .toSorted((a, b) => b[0].length - a[0].length)[0];
}
