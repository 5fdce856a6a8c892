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

/** Each line with its latest value and its peak; pressing one takes it out of the chart or brings it back. */
export function ChartLegend({ data, format, hidden, onToggle }: Props) {
  return (
    <ul class="legend">
      {data.lines.map((line, index) => (
        <li key={line.id}>
          <button type="button" aria-pressed={!hidden.has(line.id)} onClick={() => onToggle(line.id)}>
            <Stroke index={index} />
            <bdi class="legend-name">{line.name}</bdi>
            <span class="legend-last">{textOf(lastKnown(line.values), format)}</span>
            <Peak line={line} times={data.times} format={format} />
          </button>
        </li>
      ))}
    </ul>
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

function Peak({ line, times, format }: { line: Line; times: readonly number[]; format: Props['format'] }) {
  const peak = peakOf(line.values);
  if (peak === null) return null;
  const day = formatDate(new Date(times[peak.index]! * 1000).toISOString());
  return <span class="legend-peak">{t('sector_peak', format(peak.value), day)}</span>;
}

function textOf(value: number | null, format: Props['format']): string {
  return value === null ? t('figures_unavailable') : format(value);
}
