import type { Call, Rate, RegistryEntry, Sum } from '../protocols/entry.ts';
import type { RegistryReads } from '../protocols/reads-of.ts';
import { isUnread, type ReadId, type Reading, readingOf, type Unread } from './reading.ts';
import { rateOne } from './scale.ts';
import type { Timeline } from './timeline.ts';

/** A reading at each point of the timeline. Rates are at 10^36, supplies in base units. */
export type Series = readonly Reading[];

export type SeriesReader = {
  readonly rateOf: (entryId: string) => Series;
  readonly rate: (rate: Rate) => Series;
  readonly sum: (sum: Sum) => Series;
  readonly call: (call: Call) => Series;
};

/** Reads rates and sums over the whole timeline; the rate of an entry, which others build on, is read once. */
export function seriesReader(
  timeline: Timeline,
  registry: readonly RegistryEntry[],
  { idOf, gridCalls }: Pick<RegistryReads, 'idOf' | 'gridCalls'>,
): SeriesReader {
  const known = new Map<string, Series>();
  const read = readAll(timeline, gridCalls, idOf);
  const same = (reading: Reading): Series => timeline.points.map(() => reading);

  function call(each: Call): Series {
    const key = seriesKey(each, idOf);
    let series = read.get(key);
    if (!series) {
      const id = idOf(each);
      series = timeline.points.map(point => readingOf(point, each, id));
      read.set(key, series);
    }
    return series;
  }

  function rateOf(entryId: string): Series {
    let series = known.get(entryId);
    if (!series) {
      const own = registry.find(entry => entry.id === entryId)?.rate;
      series = own ? rate(own) : same({ reason: 'it has no rate', notLaunched: false });
      known.set(entryId, series);
    }
    return series;
  }

  function sum({ plus, minus = [] }: Sum): Series {
    const added = plus.map(call).reduce((a, b) => zip(a, b, (left, right) => left + right));
    return minus.map(call).reduce((a, b) => zip(a, b, (left, right) => left - right), added);
  }

  function rate(kind: Rate): Series {
    if (kind.kind === 'one') return same(rateOne);
    if (kind.kind === 'same') return rateOf(kind.of);
    if (kind.kind === 'ratio') return zip(sum(kind.over), sum(kind.under), ratioOf);
    const answers = call(kind.call);
    if (kind.kind === 'compose')
      return zip(answers, rateOf(kind.of), (own, other) => positive((own * other) / 10n ** 18n));
    const toRate = kind.kind === 'call' ? direct : inverse;
    return answers.map(value => (isUnread(value) ? value : toRate(value)));
  }
  return { rateOf, rate, sum, call };
}

/** Goes through each observation once, since looking a name up in 400 of them in turn misses every cache. */
function readAll(timeline: Timeline, calls: readonly Call[], idOf: ReadId): Map<string, Reading[]> {
  const columns = calls.map(call => ({ call, id: idOf(call), key: seriesKey(call, idOf), readings: [] as Reading[] }));
  for (const point of timeline.points) {
    for (const { call, id, readings } of columns) readings.push(readingOf(point, call, id));
  }
  return new Map(columns.map(({ key, readings }) => [key, readings]));
}

function seriesKey(call: Call, idOf: ReadId): string {
  return `${idOf(call)} ${call.value ?? 0}`;
}

function zip(a: Series, b: Series, combine: (a: bigint, b: bigint) => Reading): Series {
  return a.map((left, i) => {
    const right = b[i]!;
    if (isUnread(left)) return left;
    return isUnread(right) ? right : combine(left, right);
  });
}

function direct(value: bigint): Reading {
  return positive(value * 10n ** 18n);
}

function inverse(value: bigint): Reading {
  return value > 0n ? 10n ** 54n / value : notPositive;
}

function ratioOf(over: bigint, under: bigint): Reading {
  return under > 0n ? positive((over * rateOne) / under) : notPositive;
}

const notPositive: Unread = { reason: 'the contract gives a rate of zero', notLaunched: false };

function positive(rate: bigint): Reading {
  return rate > 0n ? rate : notPositive;
}
