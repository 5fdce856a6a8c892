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
  const { zero, scale } = scaleToHeight(amounts, height);
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
        {amounts.map((amount, index) => (
          <Bar key={points[index]?.time} amount={amount} x={index * slot} zero={zero} scale={scale} height={height} />
        ))}
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

type BarProps = { amount: number | null; x: number; zero: number; scale: number; height: number };

function Bar({ amount, x, zero, scale, height }: BarProps) {
  const middle = x + slot / 2;
  if (amount === null) return <line class="td-bars-missing" x1={middle} x2={middle} y1="2" y2={height - 2} />;
  const size = Math.max(Math.abs(amount) * scale, amount === 0 ? 0 : 1);
  if (amount >= 0) return <rect class="td-bars-in" x={x + 1.5} y={zero - size} width={slot - 3} height={size} />;
  const inset = Math.max(size - 1, 0.5);
  return <rect class="td-bars-out" x={x + 2} y={zero + 0.5} width={slot - 4} height={inset} />;
}

/** Places the zero line so that the largest inflow and the largest outflow both fit. Pixels, so floats are enough. */
function scaleToHeight(amounts: readonly (number | null)[], height: number): { zero: number; scale: number } {
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
