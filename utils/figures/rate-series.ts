import type { Call, Rate, RegistryEntry, Sum } from '../protocols/entry.ts';
import type { RegistryReads } from '../protocols/reads-of.ts';
import { isUnread, never, type ReadId, type Reading, readingOf } from './reading.ts';
import { rateOne } from './scale.ts';
import type { Timeline } from './timeline.ts';

/** A reading at each point of the timeline, in base units. */
export type Series = readonly Reading[];

/**
 * A rate at each point. Most contracts give 18 decimals; a division is kept to 36. Integers as short as they can be make
 * the sums over 400 days of everything a third faster, so a rate is lifted to 10^36 only where it is looked at.
 */
export type RateSeries = {
  readonly readings: Series;
  /** Times this, a reading is at 10^36. */
  readonly lift: bigint;
};

export type SeriesReader = {
  readonly rateOf: (entryId: string) => RateSeries;
  readonly rate: (rate: Rate) => RateSeries;
  readonly sum: (sum: Sum) => Series;
  readonly call: (call: Call) => Series;
};

/** Reads rates and sums over the whole timeline; the rate of an entry, which others build on, is read once. */
export function seriesReader(
  timeline: Timeline,
  registry: readonly RegistryEntry[],
  { idOf, gridCalls }: Pick<RegistryReads, 'idOf' | 'gridCalls'>,
): SeriesReader {
  const known = new Map<string, RateSeries>();
  const read = readAll(timeline, gridCalls, idOf);
  const same = (reading: Reading): RateSeries => ({ readings: timeline.points.map(() => reading), lift: fromWei });

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

  function rateOf(entryId: string): RateSeries {
    let series = known.get(entryId);
    if (!series) {
      const own = registry.find(entry => entry.id === entryId)?.rate;
      series = own ? rate(own) : same(never({ say: 'noRateAtAll' }));
      known.set(entryId, series);
    }
    return series;
  }

  function sum({ plus, minus = [] }: Sum): Series {
    const added = plus.map(call).reduce((a, b) => zip(a, b, (left, right) => left + right));
    return minus.map(call).reduce((a, b) => zip(a, b, (left, right) => left - right), added);
  }

  function rate(kind: Rate): RateSeries {
    if (kind.kind === 'one') return same(oneInWei);
    if (kind.kind === 'same') return rateOf(kind.of);
    if (kind.kind === 'ratio') return { readings: zip(sum(kind.over), sum(kind.under), ratioOf), lift: 1n };
    const answers = call(kind.call);
    if (kind.kind === 'compose') return composed(answers, rateOf(kind.of));
    if (kind.kind === 'call') return { readings: answers.map(whole), lift: fromWei };
    return { readings: answers.map(value => (isUnread(value) ? value : inverse(value))), lift: 1n };
  }
  return { rateOf, rate, sum, call };
}

const oneInWei = 10n ** 18n;
/** What 18 decimals of an inverse are divided into, for 36. */
const inverseOne = oneInWei * rateOne;
/** From 18 decimals to 36. */
const fromWei = rateOne / oneInWei;

/** A rate at 10^36 at one point. */
export function rateAt({ readings, lift }: RateSeries, index: number): Reading {
  const reading = readings[index]!;
  return isUnread(reading) ? reading : reading * lift;
}

/** Two rates of 18 decimals make one of 36. */
function composed(own: Series, { readings, lift }: RateSeries): RateSeries {
  return { readings: zip(own, readings, (a, b) => positive((a * b * lift) / oneInWei)), lift: 1n };
}

function whole(reading: Reading): Reading {
  return isUnread(reading) || reading > 0n ? reading : notPositive;
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

function inverse(value: bigint): Reading {
  return value > 0n ? inverseOne / value : notPositive;
}

function ratioOf(over: bigint, under: bigint): Reading {
  return under > 0n ? positive((over * rateOne) / under) : notPositive;
}

const notPositive = never({ say: 'zeroRate' });

function positive(rate: bigint): Reading {
  return rate > 0n ? rate : notPositive;
}
