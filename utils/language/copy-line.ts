import type { Figure } from '../figures/snapshot.ts';
import { formatFigure } from './format-figure.ts';
import { formatNumber } from './format-number.ts';
import { formatDateTime, formatWindow } from './format-time.ts';
import { sourceName } from './source-name.ts';
import { t } from './translate.ts';

export type CopySource = {
  readonly subject: string;
  readonly label: string;
  readonly figure: Figure;
  readonly demo: boolean;
  readonly signed?: boolean;
};

/** One line of text that stands by itself elsewhere: what, how much, over which time, as of when, from where. */
export function copyLine({ subject, label, figure, demo, signed }: CopySource): string {
  const what = figure.window ? `${label} (${formatWindow(figure.window)})` : label;
  const value = formatFigure(figure, { signed: signed ?? false });
  const asOf = figure.to ? t('figures_copyAsOf', formatDateTime(figure.to.time), formatNumber(figure.to.block)) : null;
  const source = demo ? t('figures_demo') : sourceName(figure.source);
  return `${subject}, ${what}: ${value} (${[asOf, source].filter(Boolean).join('; ')})`.replaceAll('\u00a0', ' ');
}
