import { useCallback, useMemo, useState } from 'preact/hooks';
import { formatEth } from '../../utils/language/format-amount.ts';
import { formatPercent } from '../../utils/language/format-percent.ts';
import { formatDate } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { HistorySeries } from '../../utils/messaging/protocol.ts';
import { Tabs } from '../text/Tabs.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { type Lines, peakOf, shareLines, tvlLines } from './series.ts';
import { TimeChart } from './TimeChart.tsx';

type Props = {
  readonly history: HistorySeries;
  /** Protocols that hold ETH of their own; what only counts others' tokens again stays out. */
  readonly protocols: readonly { id: string; name: string }[];
};

/** Lines from here on start out of the chart; the legend brings them in. */
const shownAtFirst = 8;

/** TVL of the protocols over all stored days, or the share of each, with the peaks. */
export function HistoryChart({ history, protocols }: Props) {
  const [mode, setMode] = useState<'tvl' | 'share'>('tvl');
  const all = useMemo(() => tvlLines(history, protocols), [history, protocols]);
  const [hidden, setHidden] = useState(() => new Set(all.lines.slice(shownAtFirst).map(line => line.id)));
  const data = useMemo(() => (mode === 'tvl' ? all : shareLines(all)), [all, mode]);
  const format = useCallback((value: number) => (mode === 'tvl' ? shortEth(value) : share(value)), [mode]);
  const shown = useMemo(() => hide(data, hidden), [data, hidden]);
  const toggle = (id: string) => setHidden(before => new Set(before.has(id) ? without(before, id) : [...before, id]));
  if (data.times.length < 2) return <p class="quiet">{t('sector_noHistory')}</p>;
  const title = t(`sector_mode_${mode}_title`);
  return (
    <>
      <Tabs
        label={t('sector_mode')}
        tabs={(['tvl', 'share'] as const).map(id => ({ id, name: t(`sector_mode_${id}`) }))}
        selected={mode}
        panelId="history-panel"
        onSelect={id => setMode(id as 'tvl' | 'share')}
      />
      <div id="history-panel" role="tabpanel" aria-label={t(`sector_mode_${mode}`)}>
        <TimeChart data={shown} format={format} description={`${title}. ${describe(data, format)}`} />
        <ChartLegend data={data} format={format} hidden={hidden} onToggle={toggle} />
        <HistoryTable title={title} data={data} format={format} />
      </div>
    </>
  );
}

/** Hidden lines keep their place, so that the others keep their colours. */
function hide({ times, lines }: Lines, hidden: ReadonlySet<string>): Lines {
  return {
    times,
    lines: lines.map(line => (hidden.has(line.id) ? { ...line, values: line.values.map(() => null) } : line)),
  };
}

function without(ids: ReadonlySet<string>, id: string): string[] {
  return [...ids].filter(other => other !== id);
}

function describe({ times, lines }: Lines, format: (value: number) => string): string {
  const day = (index: number) => formatDate(new Date(times[index]! * 1000).toISOString());
  const peaks = lines.slice(0, shownAtFirst).flatMap(line => {
    const peak = peakOf(line.values);
    return peak ? [t('sector_peakOf', line.name, format(peak.value), day(peak.index))] : [];
  });
  return [t('sector_span', day(0), day(times.length - 1)), ...peaks].join(' ');
}

function shortEth(value: number): string {
  return formatEth(value.toPrecision(6));
}

function share(value: number): string {
  return formatPercent(value.toFixed(6), { digits: 1 });
}
