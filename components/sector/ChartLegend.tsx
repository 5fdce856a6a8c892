import { formatDate } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { lineStyle } from './line-style.ts';
import { type Line, type Lines, lastKnown, peakOf } from './series.ts';

type Props = {
  readonly data: Lines;
  readonly format: (value: number) => string;
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

/** Lines in the chart with their latest value and their peak, then those that can be brought in; pressing one does. */
export function ChartLegend({ data, format, hidden, onToggle }: Props) {
  const entries = data.lines.map((line, index) => ({ line, index }));
  const entry = ({ line, index }: (typeof entries)[number]) => (
    <li key={line.id}>
      <button type="button" aria-pressed={!hidden.has(line.id)} onClick={() => onToggle(line.id)}>
        <Stroke index={index} />
        <bdi class="legend-name">{line.name}</bdi>
        {!hidden.has(line.id) && <Amounts line={line} times={data.times} format={format} />}
      </button>
    </li>
  );
  return (
    <>
      <ul class="legend">{entries.filter(({ line }) => !hidden.has(line.id)).map(entry)}</ul>
      <ul class="legend legend-more" aria-label={t('sector_moreLines')}>
        {entries.filter(({ line }) => hidden.has(line.id)).map(entry)}
      </ul>
    </>
  );
}

function Stroke({ index }: { index: number }) {
  const { color, dash } = lineStyle(index);
  return (
    <svg width="24" height="8" aria-hidden="true">
      <line
        x1="0"
        x2="24"
        y1="4"
        y2="4"
        stroke={`var(${color})`}
        stroke-width="2.5"
        stroke-dasharray={dash.join(' ')}
      />
    </svg>
  );
}

type AmountsProps = { line: Line; times: readonly number[]; format: Props['format'] };

function Amounts({ line, times, format }: AmountsProps) {
  const last = lastKnown(line.values);
  const peak = peakOf(line.values);
  return (
    <>
      <bdi class="legend-last">{last === null ? t('figures_unavailable') : format(last)}</bdi>
      {peak && <span class="legend-peak">{t('sector_peak', format(peak.value), dayOf(times[peak.index]!))}</span>}
    </>
  );
}

function dayOf(seconds: number): string {
  return formatDate(new Date(seconds * 1000).toISOString());
}
