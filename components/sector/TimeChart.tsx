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

/** From one day's name on the axis to the next: "Nov 22", "11월 22일" and room between them. */
const leastDayPx = 64;
/** From one month's name to the next: "Nov", "11월". */
const leastMonthPx = 40;
const monthSeconds = 28 * 86_400;

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
    const schemes = ['(prefers-color-scheme: dark)', 'print'].map(query => matchMedia(query));
    for (const scheme of schemes) scheme.addEventListener('change', redraw);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      resize.disconnect();
      theme.disconnect();
      for (const scheme of schemes) scheme.removeEventListener('change', redraw);
      plot.destroy();
    };
  }, [data, format, heightPx]);
  return (
    <div ref={box} class="time-chart" role="img" aria-label={description} style={{ blockSize: `${heightPx}px` }} />
  );
}

function draw(element: HTMLElement, { times, lines }: Lines, format: Props['format'], height: number): uPlot {
  const style = getComputedStyle(element);
  const own = lines.map((_, index) => lineStyle(index).color);
  const [ink = '', rule = '', ...strokes] = resolveColors(element, ['--td-soft', '--td-rule', ...own]);
  const axis = {
    stroke: ink,
    grid: { stroke: rule, width: 1 },
    ticks: { stroke: rule, width: 1 },
    font: `12px ${style.fontFamily}`,
  };
  const isLong = (times.at(-1) ?? 0) - (times[0] ?? 0) > 300 * 86_400;
  const [day, month] = [isLong ? monthOfYear : dayOfMonth, isLong ? monthOfYear : monthAlone].map(dateFormat);
  const options: uPlot.Options = {
    width: element.clientWidth,
    height,
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: { drag: { x: true, y: false }, points: { size: 7 } },
    scales: { y: { range: (_, least, most) => [Math.min(0, least), most * 1.06] } },
    axes: [
      {
        ...axis,
        // Where a month is narrower than the name of a day, months are named.
        space: (_, __, from, to, widthPx) => {
          const monthPx = (widthPx * monthSeconds) / (to - from);
          return isLong || monthPx < leastMonthPx ? leastDayPx : Math.min(monthPx, leastDayPx);
        },
        values: (_, splits, __, ___, step) =>
          splits.map(seconds => (step < monthSeconds ? day : month)!.format(seconds * 1000)),
      },
      { ...axis, size: widthOf, values: (_, splits) => splits.map(format) },
    ],
    series: [{}, ...lines.map(({ values }, index) => series(values, lineStyle(index).dash, strokes[index]!))],
  };
  return new uPlot(options, [[...times], ...lines.map(({ values }) => [...values])], element);
}

/** As wide as the longest amount, in whichever language: "8.00M ETH", "8,00 Mio. ETH". */
function widthOf(plot: uPlot, amounts: string[] | null, axis: number): number {
  const { ticks, gap, font } = plot.axes[axis]!;
  plot.ctx.font = [font].flat()[0] as string;
  const widths = (amounts ?? []).map(amount => plot.ctx.measureText(amount).width / devicePixelRatio);
  return Math.ceil(Math.max(0, ...widths) + (ticks?.size ?? 0) + (gap ?? 0));
}

function series(values: Lines['lines'][number]['values'], dash: readonly number[], stroke: string): uPlot.Series {
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

/**
 * A canvas knows neither `light-dark()` nor variables: elements in the scheme in force resolve them. All at once, since
 * each look at a style after a change has the page's styles made anew.
 */
function resolveColors(element: HTMLElement, names: readonly string[]): string[] {
  const probes = names.map(name => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    return probe;
  });
  element.append(...probes);
  const colors = probes.map(probe => getComputedStyle(probe).color);
  for (const probe of probes) probe.remove();
  return colors;
}

/** Beyond ten months the same day comes twice, so the year stands beside the month. */
const monthOfYear = { month: 'short', year: '2-digit' } as const;
const dayOfMonth = { month: 'short', day: 'numeric' } as const;
const monthAlone = { month: 'short' } as const;

function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: 'UTC' });
}
