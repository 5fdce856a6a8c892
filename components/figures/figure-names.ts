import type { Figure } from '../../utils/figures/snapshot.ts';
import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';

/** Start of a figure's key → its label, and the glossary terms that explain it, the closest first. */
const names: readonly (readonly [start: string, label: string, ...terms: string[]])[] = [
  ['apy', 'figures_apy', 'term:apy'],
  ['apr', 'figures_apr', 'term:apr'],
  ['layer.baseline', 'figures_baseline', 'term:baseline-yield'],
  ['layer.above', 'figures_above', 'term:layer-above'],
  ['flow', 'figures_netFlow', 'term:net-flow'],
  ['rewards', 'figures_rewards', 'term:rewards', 'term:staking-rewards'],
  ['price', 'figures_priceMove'],
  ['tvl.change', 'figures_change'],
  ['tvl', 'figures_tvl', 'term:tvl'],
  ['peg', 'figures_peg', 'term:peg'],
  ['rate', 'figures_rate', 'term:exchange-rate'],
  ['event', 'figures_rateJump', 'term:exchange-rate'],
  ['supply', 'figures_supply', 'term:total-supply'],
  ['queue', 'figures_queue', 'term:withdrawal-queue'],
  ['exit.available', 'figures_available', 'term:redemption'],
  ['native', 'figures_native'],
  ['native.tvl', 'figures_nativeTvl'],
  ['all.tvl', 'figures_allTvl', 'term:tvl'],
  ['share', 'figures_share', 'term:market-share'],
  ['rank', 'figures_rankLabel'],
];

/** A figure's name for a reader, from its key in the snapshot (`flow.30d.eth`). */
export function figureLabel(key: string): string {
  const label = nameOf(key)?.[1];
  return label ? t(label) : key;
}

/** The same with the time that the figure was computed over: "Net flow, 30 days". */
export function figureTitle(key: string, { window }: Figure): string {
  const label = figureLabel(key);
  return window ? `${label}, ${formatWindow(window)}` : label;
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
