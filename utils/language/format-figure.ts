import type { Figure } from '../figures/snapshot.ts';
import { formatEth, formatUsd } from './format-amount.ts';
import { formatCount } from './format-count.ts';
import { formatNumber } from './format-number.ts';
import { formatPercent, formatPoints } from './format-percent.ts';
import { formatDuration } from './format-time.ts';
import { t } from './translate.ts';

export type FigureStyle = {
  /** `+` before a gain: for flows, rewards, changes and the peg. */
  readonly signed?: boolean;
  /** Every digit the figure has, for receipts. */
  readonly exact?: boolean;
};

/** A figure's value with its unit in the reader's language, or "unavailable". */
export function formatFigure(figure: Pick<Figure, 'value' | 'unit'>, style: FigureStyle = {}): string {
  const { value, unit } = figure;
  if (value === undefined) return t('figures_unavailable');
  switch (unit) {
    case 'ETH':
      return formatEth(value, style);
    case 'USD':
      return formatUsd(value, style);
    case 'fraction':
      return formatPercent(value, style);
    case 'points':
      return formatPoints(value, style);
    case 'USD/ETH':
      return `${formatUsd(value, style)}/ETH`;
    case 'ETH/token':
      return `${formatNumber(value, { maximumFractionDigits: style.exact ? 18 : 5 })}\u00a0ETH`;
    case 'token':
      return formatNumber(value, { maximumFractionDigits: style.exact ? 18 : 0 });
    case 'rank':
      return t('figures_rank', formatNumber(value));
    case 'requests':
      return formatCount('figures_requests', Number(value));
    case 'seconds':
      return formatDuration(value);
  }
}
