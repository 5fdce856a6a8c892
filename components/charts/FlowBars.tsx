import { useState } from 'preact/hooks';
import type { DailyPoint } from '../../utils/figures/snapshot.ts';
import { formatEth } from '../../utils/language/format-amount.ts';
import { formatDay } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { describeFlows } from './describe-flows.ts';

export type FlowBarsProps = {
  /** Whose flows, for the description. */
  readonly name: string;
  /** Steps of the daily grid, oldest first. */
  readonly points: readonly DailyPoint[];
  /** Height in px; the width is the container's. */
  readonly height?: number;
};

const slot = 10;

/** Daily net flow in ETH as bars: solid and up for in, open and down for out, a dotted line for a missing day. */
export function FlowBars({ name, points, height = 56 }: FlowBarsProps) {
  const [read, setRead] = useState<number | null>(null);
  if (points.length === 0) return <p class="td-bars-empty">{t('figures_chartEmpty')}</p>;
  const amounts = points.map(point => (point.flowEth === null ? null : Number(point.flowEth)));
  const bar = scaleToHeight(amounts, height);
  const { zero } = bar;
  const width = points.length * slot;
  const shown = read === null ? null : points[read];
  return (
    <figure class="td-bars">
      <svg
        role="img"
        aria-label={`${t('figures_chartTitle', name)}. ${describeFlows(points)}`}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        preserveAspectRatio="none"
        onPointerMove={event => setRead(slotAt(event, points.length))}
        onPointerLeave={() => setRead(null)}
      >
        {read !== null && <rect class="td-bars-read" x={read * slot} y="0" width={slot} height={height} />}
        {/* One path for all bars of a kind: as thirty elements they were a twelfth of all that a card has. */}
        <path class="td-bars-in" d={barPath(amounts, amount => amount > 0, bar)} />
        <path class="td-bars-out" d={barPath(amounts, amount => amount < 0, bar)} />
        <path class="td-bars-missing" d={missingPath(amounts, height)} />
        <line class="td-bars-zero" x1="0" x2={width} y1={zero} y2={zero} />
      </svg>
      <figcaption aria-hidden="true">
        {shown ? (
          <bdi>{dayText(shown)}</bdi>
        ) : (
          <>
            <span>{formatDay(points[0]!.time)}</span>
            <span>{formatDay(points.at(-1)!.time)}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

type Amounts = readonly (number | null)[];
type Scale = { readonly zero: number; readonly scale: number };

/** In stands on the zero line; out hangs from it, narrower by the line drawn around it. None is lower than a pixel. */
function barPath(amounts: Amounts, isWanted: (amount: number) => boolean, { zero, scale }: Scale): string {
  return amounts
    .map((amount, index) => {
      if (amount === null || !isWanted(amount)) return '';
      const size = Math.max(Math.abs(amount) * scale, 1);
      const x = index * slot;
      return amount > 0
        ? `M${x + 1.5} ${zero}v${-size}h${slot - 3}v${size}z`
        : `M${x + 2} ${zero + 0.5}v${Math.max(size - 1, 0.5)}h${slot - 4}V${zero + 0.5}z`;
    })
    .join('');
}

function missingPath(amounts: Amounts, height: number): string {
  return amounts.map((amount, index) => (amount === null ? `M${(index + 0.5) * slot} 2V${height - 2}` : '')).join('');
}

/** Places the zero line so that the largest inflow and the largest outflow both fit. Pixels, so floats are enough. */
function scaleToHeight(amounts: Amounts, height: number): Scale {
  const most = Math.max(0, ...amounts.map(amount => amount ?? 0));
  const least = Math.min(0, ...amounts.map(amount => amount ?? 0));
  const room = height - 4;
  const scale = most === least ? 0 : room / (most - least);
  return { zero: most === least ? height / 2 : 2 + most * scale, scale };
}

function slotAt(event: PointerEvent, count: number): number {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const index = Math.floor(((event.clientX - box.left) / box.width) * count);
  return Math.min(count - 1, Math.max(0, index));
}

function dayText(point: DailyPoint): string {
  const day = formatDay(point.time);
  return point.flowEth === null
    ? t('figures_chartDayMissing', day)
    : t('figures_chartDay', day, formatEth(point.flowEth, { signed: true }));
}
