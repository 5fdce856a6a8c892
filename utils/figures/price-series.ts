import type { Series } from './rate-series.ts';
import { isUnread, never, type Reading } from './reading.ts';

/** USD an ETH over the timeline at 10^8. */
export type PriceSeries = {
  /** Unread where the feed is missing or not positive. */
  readonly readings: Series;
  readonly isWhole: boolean;
  /** From each point to the next where both are read: every position's USD flows need it, so it is worked out once. */
  readonly steps: readonly (PriceStep | undefined)[];
};

export type PriceStep = { readonly sum: bigint; readonly change: bigint };

export function priceSeries(answers: Series): PriceSeries {
  const readings = answers.map(positivePrice);
  const steps = readings.map((price, i) => {
    const next = readings[i + 1];
    return next === undefined || isUnread(price) || isUnread(next) ? undefined : priceStep(readings, i, i + 1);
  });
  return { readings, isWhole: !readings.some(isUnread), steps };
}

/** Both points must have been read. */
export function priceStep(readings: Series, from: number, to: number): PriceStep {
  const [before, after] = [readings[from] as bigint, readings[to] as bigint];
  return { sum: before + after, change: after - before };
}

function positivePrice(price: Reading): Reading {
  return isUnread(price) || price > 0n ? price : never({ say: 'ethFeedNoPrice' });
}
