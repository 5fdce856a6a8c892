import type { HistorySeries } from '../../utils/messaging/protocol.ts';
import type { ProtocolRow } from './columns.ts';

/** A line of a chart over `times`; null where that day is missing. Numbers serve drawing alone. */
export type Line = { readonly id: string; readonly name: string; readonly values: readonly (number | null)[] };

export type Lines = {
  /** Unix seconds, oldest first. */
  readonly times: readonly number[];
  readonly lines: readonly Line[];
};

export type Peak = { readonly index: number; readonly value: number };

/** TVL in ETH of these protocols, largest today first. */
export function tvlLines(history: HistorySeries, protocols: readonly { id: string; name: string }[]): Lines {
  const times = history.times.map(time => Date.parse(time) / 1000);
  const lines = protocols
    .map(({ id, name }) => ({ id, name, values: valuesAt(history, id) }))
    .filter(({ values }) => values.some(value => value !== null))
    .sort((a, b) => (lastKnown(b.values) ?? 0) - (lastKnown(a.values) ?? 0));
  return { times, lines };
}

function valuesAt(history: HistorySeries, id: string): (number | null)[] {
  const points = history.protocols[id] ?? [];
  // Each protocol's points end at the newest step; one that started later has fewer of them.
  const offset = history.times.length - points.length;
  return history.times.map((_, step) => {
    const tvl = points[step - offset]?.tvlEth;
    return tvl === null || tvl === undefined ? null : Number(tvl);
  });
}

/** Daily net flow in ETH of these protocols. The days of all end with the same step. */
export function flowLines(rows: readonly ProtocolRow[]): Lines {
  const longest = rows.map(row => row.record.daily).reduce((a, b) => (b.length > a.length ? b : a), []);
  const lines = rows.map(({ id, record: { name, daily } }, side) => {
    const offset = longest.length - daily.length;
    const values = longest.map((_, step) => daily[step - offset]?.flowEth ?? null);
    return { id: `${id}${side}`, name, values: values.map(flow => (flow === null ? null : Number(flow))) };
  });
  return { times: longest.map(({ time }) => Date.parse(time) / 1000), lines };
}

/** Each line as a part of the sum of all lines of that day; a day on which one of them is missing has no parts. */
export function shareLines({ times, lines }: Lines): Lines {
  const started = lines.map(({ values }) => values.findIndex(value => value !== null));
  const sums = times.map((_, step) => {
    let sum = 0;
    for (const [index, { values }] of lines.entries()) {
      const value = values[step] ?? null;
      if (value === null && step >= started[index]!) return null;
      sum += value ?? 0;
    }
    return sum === 0 ? null : sum;
  });
  const part = (value: number | null, sum: number | null) => (value === null || sum === null ? null : value / sum);
  return {
    times,
    lines: lines.map(line => ({ ...line, values: line.values.map((value, step) => part(value, sums[step]!)) })),
  };
}

/** The highest day of a line, the latest of equals. */
export function peakOf(values: readonly (number | null)[]): Peak | null {
  let peak: Peak | null = null;
  for (const [index, value] of values.entries()) {
    if (value !== null && (peak === null || value >= peak.value)) peak = { index, value };
  }
  return peak;
}

export function lastKnown(values: readonly (number | null)[]): number | null {
  return values.findLast(value => value !== null) ?? null;
}
