import type { Observation } from '../chain/observation.ts';
import type { Call, Rate, RegistryEntry, Sum } from '../protocols/entry.ts';
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
export function seriesReader(timeline: Timeline, registry: readonly RegistryEntry[], idOf: ReadId): SeriesReader {
  const known = new Map<string, Series>();
  const over = (read: (point: Observation, index: number) => Reading): Series => timeline.points.map(read);
  const call = (each: Call): Series => over(point => readingOf(point, each, idOf));

  function rateOf(entryId: string): Series {
    let series = known.get(entryId);
    if (!series) {
      const own = registry.find(entry => entry.id === entryId)?.rate;
      series = own ? rate(own) : over(() => ({ reason: 'it has no rate', notLaunched: false }));
      known.set(entryId, series);
    }
    return series;
  }

  function sum({ plus, minus = [] }: Sum): Series {
    if (plus.length === 1 && minus.length === 0) return call(plus[0]!);
    return over(point => sumAt(point, plus, minus, idOf));
  }

  function rate(kind: Rate): Series {
    if (kind.kind === 'one') return over(() => rateOne);
    if (kind.kind === 'same') return rateOf(kind.of);
    if (kind.kind === 'ratio') return zip(sum(kind.over), sum(kind.under), ratioOf);
    const read = call(kind.call);
    if (kind.kind === 'compose')
      return zip(read, rateOf(kind.of), (own, other) => positive((own * other) / 10n ** 18n));
    return read.map(value => (isUnread(value) ? value : kind.kind === 'call' ? direct(value) : inverse(value)));
  }
  return { rateOf, rate, sum, call };
}

function sumAt(point: Observation, plus: readonly Call[], minus: readonly Call[], idOf: ReadId): Reading {
  let total = 0n;
  for (const [calls, sign] of [
    [plus, 1n],
    [minus, -1n],
  ] as const) {
    for (const each of calls) {
      const value = readingOf(point, each, idOf);
      if (isUnread(value)) return value;
      total += sign * value;
    }
  }
  return total;
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
