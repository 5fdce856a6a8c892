import type { DailyPoint } from '../../utils/figures/snapshot.ts';
import { formatEth } from '../../utils/language/format-amount.ts';
import { formatCount } from '../../utils/language/format-count.ts';
import { formatDay } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';

/** The chart in sentences: span, days in, out and missing, the largest move. */
export function describeFlows(points: readonly DailyPoint[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return t('figures_chartEmpty');
  const known = points.filter((point): point is DailyPoint & { flowEth: string } => point.flowEth !== null);
  const inflows = known.filter(point => Number(point.flowEth) > 0).length;
  const outflows = known.filter(point => Number(point.flowEth) < 0).length;
  const missing = points.length - known.length;
  const sentences = [
    t('figures_chartSpan', formatDay(first.time), formatDay(last.time)),
    formatCount('figures_chartIn', inflows),
    formatCount('figures_chartOut', outflows),
  ];
  if (missing > 0) sentences.push(formatCount('figures_chartMissing', missing));
  const most = known.toSorted((a, b) => Math.abs(Number(b.flowEth)) - Math.abs(Number(a.flowEth)))[0];
  if (most) sentences.push(t('figures_chartMost', formatEth(most.flowEth, { signed: true }), formatDay(most.time)));
  return sentences.join(' ');
}
