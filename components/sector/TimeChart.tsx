import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { locale } from '../../utils/language/locale.ts';
import { lineStyle } from './line-style.ts';
import { type Lines, peakOf } from './series.ts';

type Props = {
  readonly data: Lines;
  readonly format: (value: number) => string;
  /** What the chart shows, in sentences. */
  readonly description: string;
  readonly heightPx?: number;
};

/**
 * Lines over time on a canvas: 400 days of a dozen protocols in one stroke each. Lines differ in dash as well as in
 * colour; a ring marks each line's highest day.
 */
export function TimeChart({ data, format, description, heightPx = 320 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current!;
    let plot = draw(element, data, format, heightPx);
    const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: heightPx }));
    resize.observe(element);
    // The canvas takes its colours once, so another scheme needs another canvas.
    const redraw = () => {
      plot.destroy();
      plot = draw(element, data, format, heightPx);
    };
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', redraw);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      resize.disconnect();
      theme.disconnect();
      scheme.removeEventListener('change', redraw);
      plot.destroy();
    };
  }, [data, format, heightPx]);
  return (
    <div ref={box} class="time-chart" role="img" aria-label={description} style={{ blockSize: `${heightPx}px` }} />
  );
}

function draw(element: HTMLElement, { times, lines }: Lines, format: Props['format'], height: number): uPlot {
  const style = getComputedStyle(element);
  const ink = style.getPropertyValue('--td-soft');
  const rule = style.getPropertyValue('--td-rule');
  const axis = {
    stroke: ink,
    grid: { stroke: rule, width: 1 },
    ticks: { stroke: rule, width: 1 },
    font: `12px ${style.fontFamily}`,
  };
  const month = new Intl.DateTimeFormat(locale(), { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const options: uPlot.Options = {
    width: element.clientWidth,
    height,
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: { drag: { x: true, y: false }, points: { size: 7 } },
    scales: { y: { range: (_, least, most) => [Math.min(0, least), most * 1.06] } },
    axes: [
      { ...axis, values: (_, splits) => splits.map(seconds => month.format(seconds * 1000)) },
      { ...axis, size: 64, values: (_, splits) => splits.map(format) },
    ],
    series: [{}, ...lines.map((line, index) => series(line.values, index, element))],
  };
  return new uPlot(options, [[...times], ...lines.map(({ values }) => [...values])], element);
}

function series(values: Lines['lines'][number]['values'], index: number, element: HTMLElement): uPlot.Series {
  const { color, dash } = lineStyle(index);
  const stroke = getComputedStyle(element).getPropertyValue(color);
  const peak = peakOf(values);
  return {
    stroke,
    width: 1.6,
    dash: [...dash],
    spanGaps: false,
    points: {
      show: peak !== null,
      filter: () => (peak === null ? [] : [peak.index]),
      size: 7,
      stroke,
      fill: 'transparent',
    },
  };
}
