import { t } from './translate.ts';

/** Outside sources by id, as they write themselves. */
const names: Readonly<Record<string, string>> = {
  defillama: 'DefiLlama',
  'ether-fi': 'ether.fi',
  kelp: 'Kelp',
  lido: 'Lido',
  renzo: 'Renzo',
  'rocket-pool': 'Rocket Pool',
  swell: 'Swell',
};

/** How a figure's source is named to a reader. */
export function sourceName(source: string): string {
  return source === 'chain' ? t('figures_sourceChain') : (names[source] ?? source);
}
